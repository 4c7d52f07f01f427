import type { Locale } from '../../i18n/locales.ts';
import type { OfflineWords } from '../../schemas/offline-words.ts';
import { getWords } from '../../site/edition.ts';

/** What the pages say of saving and of new editions, in a file of its own. */
export const gatherOffline = (locale: Locale): Promise<OfflineWords> => getWords('offline', locale);
