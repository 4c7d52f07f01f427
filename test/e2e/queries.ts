import type { Locale } from '../../src/i18n/locales.ts';

/** What people type: words, names, sentences, other cases and letters, slips, and what is not there. */
export const queries: Record<Locale, string[]> = {
  en: [
    'objection',
    'four steps',
    'windbag',
    'lifetime value',
    'Wallet',
    'difficult customer',
    'zzqqxx',
    'listenin',
    'what do I say when it is too expensive',
  ],
  tr: ['itiraz', 'cüzdan', 'CÜZDAN', 'musteri', 'yaşam boyu değer', 'dinlemek', 'zor müşteri', 'zzqqxx', 'fiyat'],
  fa: ['اعتراض', 'کیف پول', 'مشتری دشوار', 'ارزش طول عمر', 'گرونه', 'مي‌گويد', 'پنج مرحله', 'zzqqxx', 'قیمت'],
};
