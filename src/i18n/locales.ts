/** The editions of the handbook. English is the reference; the others follow its ids and anchors. */
export const locales = ['en', 'tr', 'fa'] as const;
export type Locale = (typeof locales)[number];
export const referenceLocale: Locale = 'en';

interface LocaleFacts {
  /** The name of the language in that language. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** BCP 47 tag for Intl; Persian dates follow the Solar Hijri calendar that readers use. */
  intl: string;
  /** Open Graph locale. */
  openGraph: string;
}

export const localeFacts: Record<Locale, LocaleFacts> = {
  en: { name: 'English', direction: 'ltr', intl: 'en-GB', openGraph: 'en_GB' },
  tr: { name: 'Türkçe', direction: 'ltr', intl: 'tr-TR', openGraph: 'tr_TR' },
  fa: { name: 'فارسی', direction: 'rtl', intl: 'fa-IR', openGraph: 'fa_IR' },
};

/** True for a string that names an edition. `isLocale('fa') === true`, `isLocale('de') === false`. */
export function isLocale(value: string | undefined): value is Locale {
  return (locales as readonly string[]).includes(value ?? '');
}
