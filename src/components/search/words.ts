import type { Locale } from '../../i18n/locales.ts';
import type { Plural } from '../../i18n/words.ts';

/** What the search says in one language, and where its index and its page are; a file of its own, fetched when the search is wanted. */
export interface SearchWords {
  locale: Locale;
  engine: string;
  page: string;
  contents: string;
  title: string;
  label: string;
  placeholder: string;
  hint: string;
  none: string;
  toContents: string;
  closest: string;
  corrected: string;
  loading: string;
  failed: string;
  all: string;
  close: string;
  results: Plural;
}
