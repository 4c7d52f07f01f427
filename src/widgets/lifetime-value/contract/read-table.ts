import type { Locale } from '../../../i18n/locales.ts';
import { parseNumber } from '../../../i18n/parse-number.ts';
import type { Cohort } from '../../../model/clv/contract/cohort.ts';
import type { ContractTable } from '../view.ts';
import { type CohortProblem, findCohortProblems } from './table-problems.ts';
import { splitTable } from './table-text.ts';

export type TableReading =
  | { kind: 'cohorts'; cohorts: Cohort[] }
  /** `texts` holds what was typed, line by line and number by number, for a message to quote. */
  | { kind: 'problems'; problems: CohortProblem[]; texts: string[][] };

/**
 * Reads a survival table as people type or paste it: a line a cohort, figures between spaces, tabs or semicolons, in any digits.
 * With counts a cohort's size is its first figure; with per cent it is the table's size, if one was given.
 *
 * `readTable('en', { text: '100 63.1 46.8', unit: 'shares', size: null })` is one cohort of three figures without a size.
 */
export function readTable(locale: Locale, { text, unit, size }: ContractTable): TableReading {
  const texts = splitTable(text);
  const cohorts = texts.map((line): Cohort => {
    const survivors = line.map((figure) => parseNumber(locale, figure) ?? Number.NaN);
    return { survivors, size: unit === 'counts' ? (survivors[0] ?? null) : size };
  });
  const problems = findCohortProblems(cohorts);
  return problems.length > 0 ? { kind: 'problems', problems, texts } : { kind: 'cohorts', cohorts };
}
