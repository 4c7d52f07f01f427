import type { Locale } from '../i18n/locales.ts';

/** The path a page is served under, with the base that the site is built for. `withBase('/en/objections/', '/book/')` is `/book/en/objections/`. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return path.startsWith('/') ? `${base.replace(/\/$/, '')}${path}` : path;
}

/** The address of a page of an edition; `page` is its path within the edition. `pageUrl('tr', 'objections/')` is `/tr/objections/`. */
export function pageUrl(locale: Locale, page = ''): string {
  return withBase(`/${locale}/${page}`);
}

/** Tools with a page of their own, by slug. */
export const tools = ['customer-types', 'objections', 'conversations', 'customer-lifetime-value'] as const;
export type Tool = (typeof tools)[number];
