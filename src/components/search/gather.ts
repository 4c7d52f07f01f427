import type { Locale } from '../../i18n/locales.ts';
import { getWords } from '../../site/edition.ts';
import { pageUrl, withBase } from '../../site/urls.ts';
import type { SearchWords } from './words.ts';

export async function gatherSearch(locale: Locale): Promise<SearchWords> {
  const { search, nav } = await getWords('interface', locale);
  const { title, label, placeholder, hint, none, toContents, closest, corrected, loading, failed, all, results } = search;
  return {
    locale,
    engine: withBase('/pagefind/pagefind.js'),
    page: pageUrl(locale, 'search/'),
    contents: pageUrl(locale, 'contents/'),
    ...{ title, label, placeholder, hint, none, toContents, closest, corrected, loading, failed, all, results },
    close: nav.close,
  };
}
