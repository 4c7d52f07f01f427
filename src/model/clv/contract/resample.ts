import type { Cohort } from './cohort.ts';

/** A number from 0 to 1, never 1, evenly distributed. */
export type Uniform = () => number;

const fewExpected = 300;

/**
 * How many of n leave, each with the same probability: by adding up probabilities where few are expected, otherwise
 * by a normal variable, whose lack of skewness is then below what replications can show.
 */
function drawBinomial(n: number, probability: number, uniform: Uniform): number {
  if (probability > 0.5) return n - drawBinomial(n, 1 - probability, uniform);
  const expected = n * probability;
  if (expected >= fewExpected) {
    const normal = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    const spread = Math.sqrt(expected * (1 - probability));
    return Math.min(n, Math.max(0, Math.round(expected + spread * normal)));
  }
  let chance = Math.exp(n * Math.log1p(-probability));
  let rest = uniform();
  let drawn = 0;
  while (drawn < n && chance > 0 && rest >= chance) {
    rest -= chance;
    drawn += 1;
    chance *= ((n - drawn + 1) / drawn) * (probability / (1 - probability));
  }
  return drawn;
}

/** The cohort as it might have been: as many customers, each leaving in a period drawn with the table's own shares (multinomial). */
export function resampleCohort({ survivors }: Cohort, size: number, uniform: Uniform): Cohort {
  const whole = Math.round(size);
  let there = whole;
  const drawn = survivors.map((share, period) => {
    const before = survivors[period - 1];
    if (before !== undefined && before > 0) there -= drawBinomial(there, 1 - share / before, uniform);
    return there;
  });
  return { survivors: drawn, size: whole };
}
