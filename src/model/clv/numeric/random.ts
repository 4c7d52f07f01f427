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
 * Random numbers from a seed: xoshiro128** (Blackman and Vigna 2018), its state filled from the seed by a Weyl sequence with mixing.
 * Gamma by Marsaglia and Tsang (2000), on normals by Box and Muller. The same seed gives the same numbers everywhere.
 *
 * `createRandom(1).uniform()` is always the same number; a thousand of them have a mean near .5.
 */
export function createRandom(seed: number): Random {
  let [a, b, c, d] = [1, 2, 3, 4].map((i) => mix(Math.trunc(seed) + Math.imul(i, 0x9e3779b9))) as [number, number, number, number];

  const nextBits = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result >>> 0;
  };
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

const rotate = (bits: number, by: number) => (bits << by) | (bits >>> (32 - by));

/** Spreads the bits of a whole number over all 32 (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
