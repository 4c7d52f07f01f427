/** Above this the asymptotic series below reach double precision with eight terms. */
const large = 10;

/**
 * Natural logarithm of Γ(x), x > 0. Stirling's series, after shifting small arguments up. Relative error about 10⁻¹⁵,
 * absolute 10⁻¹⁴ near the zeros at 1 and 2. Series here and below: Abramowitz and Stegun 6.1.41, 6.3.18, 6.4.12.
 *
 * `logGamma(0.5)` is .5723649429247001, the logarithm of √π.
 */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < large; z += 1) product *= z;
  const u = 1 / (z * z);
  const series = 1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u * (1 / 1188 - u * (691 / 360360 - u / 156)))));
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z - Math.log(product);
}

/** Slope of `logGamma`, x > 0. `digamma(1)` is −.5772156649015329, less Euler's constant. */
export function digamma(x: number): number {
  let sum = 0;
  let z = x;
  for (; z < large; z += 1) sum += 1 / z;
  const u = 1 / (z * z);
  const series = 1 / 12 - u * (1 / 120 - u * (1 / 252 - u * (1 / 240 - u * (1 / 132 - u * (691 / 32760 - u / 12)))));
  return Math.log(z) - 0.5 / z - u * series - sum;
}

/** Slope of `digamma`, x > 0. `trigamma(1)` is π²/6. */
export function trigamma(x: number): number {
  let sum = 0;
  let z = x;
  for (; z < large; z += 1) sum += 1 / (z * z);
  const u = 1 / (z * z);
  const series = 1 / 6 - u * (1 / 30 - u * (1 / 42 - u * (1 / 30 - u * (5 / 66 - u * (691 / 2730 - (u * 7) / 6)))));
  return 1 / z + u / 2 + (u / z) * series + sum;
}
