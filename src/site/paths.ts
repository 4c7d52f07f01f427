import { isLocale, type Locale, locales } from '../i18n/locales.ts';

/** One page an edition. */
export function getLocalePaths(): { params: { locale: Locale } }[] {
  return locales.map((locale) => ({ params: { locale } }));
}

/** The edition named by a route. Throws where a route was called without one, which no built page does. */
export function localeOf({ locale }: Record<string, string | undefined>): Locale {
  if (!isLocale(locale)) throw new Error(`“${locale}” is not an edition. Add it to src/i18n/locales.ts, or correct the route.`);
  return locale;
}
