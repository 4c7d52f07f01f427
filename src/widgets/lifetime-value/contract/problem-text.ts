import { formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import type { ClvContractWords } from '../../../schemas/clv-contract-words.ts';
import type { CohortProblem } from './table-problems.ts';

/** A problem of a table in words, with the line and figure it is about. */
export function problemText(locale: Locale, words: ClvContractWords['problems'], problem: CohortProblem, texts: string[][]): string {
  const place = (index: number) => formatNumber(locale, index + 1);
  const line = 'cohort' in problem ? place(problem.cohort) : '';
  const position = 'period' in problem ? place(problem.period) : '';
  const text = 'period' in problem ? (texts[problem.cohort]?.[problem.period] ?? '') : '';
  return fill(words[problem.kind], { line, position, text, example: formatNumber(locale, 63.1) });
}
