import type { Locale } from '../../i18n/locales.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { ClvContractWords } from '../../schemas/clv-contract-words.ts';
import type { ClvDataWords } from '../../schemas/clv-data-words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { LifetimeValueWords } from '../../schemas/lifetime-value-words.ts';

/** The calculator's words, with those of its two other levels. */
export type CalculatorWords = LifetimeValueWords & { contract: ClvContractWords; data: ClvDataWords };

/** What the calculator is given in one language. */
export interface LifetimeValueData {
  locale: Locale;
  words: CalculatorWords;
  kit: KitWords;
  presets: { id: string; scenario: Scenario }[];
}

export interface LifetimeValueProps extends LifetimeValueData {
  /** The preset that is shown before the address says otherwise; null on the calculator's own page, where the reader's figures come back. */
  preset: string | null;
}
