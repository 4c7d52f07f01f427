/** Above this the asymptotic series below reach double precision with five terms. */
const large = 20;

/**
 * Natural logarithm of Γ(x), x > 0, with its slope (digamma) and bend (trigamma). Asymptotic series after shifting small arguments up;
 * relative error about 10⁻¹⁵, absolute where a function passes through 0. Source: Abramowitz and Stegun 6.1.41, 6.3.18, 6.4.12.
 *
 * `logGamma(0.5)`: .5723649429247001 (the logarithm of √π), slope −1.9635100260214235, bend π²/2.
 */
export function logGamma(x: number): { value: number; slope: number; bend: number } {
  let [z, product, inverses, squares] = [x, 1, 0, 0];
  for (; z < large; z += 1) {
    product *= z;
    inverses += 1 / z;
    squares += 1 / (z * z);
  }
  const u = 1 / (z * z);
  const log = Math.log(z);
  const valueSeries = 1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u / 1188)));
  const slopeSeries = 1 / 12 - u * (1 / 120 - u * (1 / 252 - u * (1 / 240 - u / 132)));
  const bendSeries = 1 / 6 - u * (1 / 30 - u * (1 / 42 - u * (1 / 30 - (u * 5) / 66)));
  return {
    value: (z - 0.5) * log - z + 0.5 * Math.log(2 * Math.PI) + valueSeries / z - Math.log(product),
    slope: log - 0.5 / z - u * slopeSeries - inverses,
    bend: 1 / z + u / 2 + (u / z) * bendSeries + squares,
  };
}
