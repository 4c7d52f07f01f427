import { z } from 'zod';
import { conventions } from '../model/clv/convention.ts';
import { periods } from '../model/clv/scenario.ts';
import { drivers } from '../model/clv/sensitivity.ts';
import { plural, slug, words } from './primitives.ts';

const field = z.strictObject({ label: words, hint: words });
const each = <K extends string, T extends z.ZodType>(keys: readonly K[], schema: T) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, T>);
const strings = <K extends string>(...keys: K[]) => each(keys, words);

/** content/<lang>/lifetime-value.yaml: words of the calculator, and how this edition's money compares with the presets' pounds. */
export const lifetimeValueWordsSchema = z.strictObject({
  moneyScale: z.number().positive(),
  presets: z.strictObject({ legend: words, names: z.record(slug, words) }),
  currency: z.strictObject({ label: words, none: words, irt: words }),
  period: z.strictObject({ legend: words, names: each(periods, words), counts: each(periods, plural), inYear: words }),
  fields: z.strictObject({
    margin: field,
    retention: field,
    churn: field,
    discount: field,
    growth: field,
    acquisitionCost: field,
    horizon: field,
    rateKind: words,
    horizonKind: words,
    wholeLifetime: words,
    numberOfPeriods: words,
  }),
  conventions: z.strictObject({ legend: words, of: each(conventions, z.strictObject({ name: words, meaning: words })) }),
  results: strings(
    'title',
    'stale',
    'lifetimeValue',
    'valueOver',
    'endless',
    'perCustomer',
    'net',
    'ratio',
    'ratioNone',
    'expectedLifetime',
    'lifetimeCounts',
    'lifetimeNever',
    'payback',
    'paybackPaid',
    'paybackNever',
    'paybackNothing',
    'naive',
    'breakEven',
    'breakEvenAlways',
    'breakEvenNever',
    'breakEvenNothing',
    'elasticity',
    'trap',
    'rest',
    'gain',
    'loss',
    'even',
    'noCost',
  ),
  charts: strings(
    'valueTitle',
    'valueSummary',
    'costLine',
    'timeAxis',
    'table',
    'payment',
    'time',
    'survival',
    'margin',
    'cumulative',
    'sensitivityTitle',
    'sensitivityIntro',
    'sensitivitySummary',
    'driver',
    'lower',
    'higher',
    'endless',
  ),
  drivers: each(drivers, words),
  paper: strings('intro', 'formula', 'yourFigures', 'worked'),
});
export type LifetimeValueWords = z.infer<typeof lifetimeValueWordsSchema>;
