import type { Locale } from '../../i18n/locales.ts';
import type { Plural } from '../../i18n/words.ts';
import type { Kind } from './answer.ts';

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
  more: string;
  kindsLegend: string;
  /** Names of the kinds, of many and of one. */
  kinds: Record<Kind | 'all', string>;
  kind: Record<Kind, string>;
  scope: Record<'label' | 'everything' | 'part' | 'chapter', string>;
  recent: Record<'title' | 'forget', string>;
  found: Record<'title' | 'place' | 'previous' | 'next' | 'leave', string>;
  /** The parts of the book and their chapters, to search in one of them. */
  parts: { id: string; title: string; chapters: { slug: string; title: string }[] }[];
}

/** The words of the page's search, from the file that its header names. */
export async function loadSearchWords(): Promise<SearchWords> {
  const address = document.querySelector<HTMLElement>('[data-search-words]')?.dataset['searchWords'] ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as SearchWords;
}
