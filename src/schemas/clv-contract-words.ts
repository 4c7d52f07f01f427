import { z } from 'zod';
import { strings, words } from './primitives.ts';

/** content/<lang>/clv-contract.yaml: words of the calculator's level for customers under contract. */
export const clvContractWordsSchema = z.strictObject({
  presets: z.strictObject({ legend: words, names: strings('regular', 'high-end'), source: words }),
  table: strings('label', 'hint', 'example', 'unit', 'empty', 'counts', 'shares'),
  problems: strings('no-cohorts', 'too-few-entries', 'not-a-number', 'negative', 'rising', 'nobody-at-start', 'bad-size', 'size-missing'),
  patterns: strings('shifted-beta-geometric', 'one-common-rate', 'first-renewal-only', 'no-churn', 'all-leave-at-once'),
  oneRenewal: words,
  firstLeaving: words,
  compareIntervals: words,
  parameters: words,
  chart: strings('seen', 'expected', 'title', 'intro', 'renewals', 'retention', 'low', 'high', 'summary'),
  facts: strings(
    'lifetime',
    'lifetimeText',
    'lifetimeEndless',
    'residual',
    'residualText',
    'constantRate',
    'constantRateText',
    'constantRateOver',
  ),
  interval: strings('working', 'needsSize', 'remark'),
  meaning: strings('does', 'old', 'doesNot', 'beyond'),
});
export type ClvContractWords = z.infer<typeof clvContractWordsSchema>;
