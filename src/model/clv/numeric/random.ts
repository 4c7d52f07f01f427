/** A stream of chance: every draw follows from the seed. */
export interface Random {
  /** Uniform on 0 … 1, never 0 or 1. */
  uniform(): number;
  /** Exponential of mean 1. */
  exponential(): number;
  /** Gamma of rate 1. */
  gamma(shape: number): number;
}

/**
 * Random numbers from a seed: sfc32 (Doty-Humphrey's small fast counting generator), its state stirred well before the first draw.
 * Gamma by Marsaglia and Tsang (2000), on normals by Box and Muller. The same seed gives the same numbers everywhere.
 *
 * `createRandom(1).uniform()` is always the same number; a thousand of them have a mean near .5.
 */
export function createRandom(seed: number): Random {
  let [a, b, c, count] = [0, 0, Math.trunc(seed), 1];
  const nextBits = () => {
    const bits = (a + b + count++) | 0;
    a = b ^ (b >>> 9);
    b = (c * 9) | 0;
    c = (((c << 21) | (c >>> 11)) + bits) | 0;
    return bits >>> 0;
  };
  for (let round = 0; round < 20; round += 1) nextBits();
  const uniform = () => ((nextBits() >>> 6) * 2 ** 26 + (nextBits() >>> 6) + 0.5) / 2 ** 52;
  const exponential = () => -Math.log(uniform());
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const third = shape - 1 / 3;
    for (;;) {
      const x = Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform());
      const cube = (1 + x / Math.sqrt(9 * third)) ** 3;
      if (cube > 0 && Math.log(uniform()) < (x * x) / 2 + third * (1 - cube + Math.log(cube))) return third * cube;
    }
  };
  return { uniform, exponential, gamma };
}
