import type { Locale } from '../../i18n/locales.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { LifetimeValueWords } from '../../schemas/lifetime-value-words.ts';
import type { View } from './view.ts';

export interface LifetimeValueProps {
  locale: Locale;
  words: LifetimeValueWords;
  kit: KitWords;
  presets: { id: string; scenario: Scenario }[];
  /** What is shown before the address or the storage say otherwise. */
  initial: View;
  /** Whether the reader's own figures come back; a chapter starts with its worked example instead. */
  restores: boolean;
  /** Id of the widget on its page, for links to it. */
  anchor: string;
}
