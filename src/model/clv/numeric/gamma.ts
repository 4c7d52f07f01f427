/** Above this the asymptotic series below reach double precision with four terms. */
const large = 20;

interface LogGamma {
  value: number;
  slope: number;
  bend: number;
}

function sumSeries(x: number): LogGamma {
  let [z, product, inverses, squares] = [x, 1, 0, 0];
  for (; z < large; z += 1) {
    product *= z;
    inverses += 1 / z;
    squares += 1 / (z * z);
  }
  const u = 1 / (z * z);
  const log = Math.log(z);
  const valueSeries = 1 / 12 - u * (1 / 360 - u * (1 / 1260 - u / 1680));
  const slopeSeries = 1 / 12 - u * (1 / 120 - u * (1 / 252 - u / 240));
  const bendSeries = 1 / 6 - u * (1 / 30 - u * (1 / 42 - u / 30));
  return {
    value: (z - 0.5) * log - z + 0.5 * Math.log(2 * Math.PI) + valueSeries / z - Math.log(product),
    slope: log - 0.5 / z - u * slopeSeries - inverses,
    bend: 1 / z + u / 2 + (u / z) * bendSeries + squares,
  };
}

/** Where a function passes through 0 its terms cancel. This near to it the integral of its derivative is taken, by Gauss's three points. */
const near = 0.02;

function integrate(derivative: 'slope' | 'bend', from: number, distance: number): number {
  const at = (place: number) => sumSeries(from + distance * (0.5 + place))[derivative];
  const off = Math.sqrt(0.15);
  return (distance * (5 * (at(-off) + at(off)) + 8 * at(0))) / 18;
}

/** The zero of digamma, as the double below it and what that leaves out. */
const zero = 1.4616321449683622;
const zeroRest = 9.549995429965697e-17;

/**
 * Natural logarithm of Γ(x), x > 0, with its slope (digamma) and bend (trigamma), to a relative error of 10⁻¹², near their zeros
 * (1, 2; 1.4616…) too. Asymptotic series after shifting small arguments up. Source: Abramowitz and Stegun 6.1.41, 6.3.18, 6.4.12.
 *
 * `logGamma(0.5)`: .5723649429247001 (the logarithm of √π), slope −1.9635100260214235, bend π²/2.
 */
export function logGamma(x: number): LogGamma {
  const result = sumSeries(x);
  for (const root of [1, 2]) if (Math.abs(x - root) < near) result.value = integrate('slope', root, x - root);
  if (Math.abs(x - zero) < near) result.slope = integrate('bend', zero, x - zero - zeroRest);
  return result;
}
