/** How often an observation is seen with each type, between 0 and 1. */
export interface Observation {
  id: string;
  likelihood: Readonly<Record<string, number>>;
}

export interface Support {
  type: string;
  /** Share of belief after the ticked observations, all types being equally likely before; sums to 1 over the types. */
  share: number;
  /** Each ticked observation's weight for this type, in order of the ticks. */
  weights: { id: string; weight: number }[];
}

/**
 * Weight of one observation for one type: the base-2 logarithm of how much more often it is seen with this type than,
 * on average, with the others. +1 doubles the odds, −1 halves them. Source: Good, "Weight of evidence" (1985).
 *
 * `weightOf({ id: 'x', likelihood: { a: 0.8, b: 0.1, c: 0.3 } }, 'a') === 2` (0.8 against an average of 0.2).
 */
export function weightOf(observation: Observation, type: string): number {
  const own = observation.likelihood[type] ?? 0;
  const others = Object.entries(observation.likelihood).filter(([other]) => other !== type);
  const average = others.reduce((sum, [, value]) => sum + value, 0) / others.length;
  return Math.log2(own / average);
}

/**
 * What ticked observations say for each type, strongest first. Observations are taken as independent within a type.
 * With nothing ticked every type has an equal share.
 */
export function recognise(types: readonly string[], ticked: readonly Observation[]): Support[] {
  const logs = types.map((type) => ticked.reduce((sum, { likelihood }) => sum + Math.log(likelihood[type] ?? 0), 0));
  const highest = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - highest));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return types
    .map((type, index) => ({
      type,
      share: (raw[index] ?? 0) / total,
      weights: ticked.map((observation) => ({ id: observation.id, weight: weightOf(observation, type) })),
    }))
    .sort((a, b) => b.share - a.share);
}
