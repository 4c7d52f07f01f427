import type { Locale } from '../i18n/locales.ts';

/** Words a minute of silent reading, per language; Turkish words are longer. Source: Trauzettel-Klosinski and Dietz (2012), rounded down for study. */
const wordsPerMinute: Record<Locale, number> = { en: 200, tr: 150, fa: 160 };

/** Words of a chapter's source, markup left out. `countWords('One <Term id="veto">veto</Term>.') === 2`. */
export function countWords(source: string): number {
  const text = source
    .replace(/^---[\s\S]*?---/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{#[^}]*\}|\]\([^)]*\)/g, ' ');
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'\u200c-]*/gu)?.length ?? 0;
}

/** Whole minutes to read a chapter, at least one. */
export function readingMinutes(source: string, locale: Locale): number {
  return Math.max(1, Math.round(countWords(source) / wordsPerMinute[locale]));
}

/** Ids that a chapter marks with a component, in order of first use. `citedIds('<Claim id="a">…', 'Claim')` is `['a']`. */
export function citedIds(source: string, component: 'Claim' | 'Term'): string[] {
  const marks = source.matchAll(new RegExp(`<${component}\\s[^>]*id="([a-z0-9-]+)"`, 'g'));
  return [...new Set([...marks].map(([, id]) => id ?? ''))];
}
