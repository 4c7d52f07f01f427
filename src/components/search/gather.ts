import type { Locale } from '../../i18n/locales.ts';
import { readableChapters } from '../../site/contents.ts';
import { getContents, getWords } from '../../site/edition.ts';
import { pageUrl, withBase } from '../../site/urls.ts';
import type { SearchWords } from './words.ts';

export async function gatherSearch(locale: Locale): Promise<SearchWords> {
  const { search, nav } = await getWords('interface', locale);
  const { needsScript: _onPage, ...words } = search;
  const parts = (await getContents(locale)).map((part) => ({
    id: part.id,
    title: part.title,
    chapters: readableChapters([part]).map(({ slug, title }) => ({ slug, title })),
  }));
  return {
    ...{ locale, engine: withBase('/pagefind/pagefind.js'), page: pageUrl(locale, 'search/'), close: nav.close },
    contents: pageUrl(locale, 'contents/'),
    parts: parts.filter(({ chapters }) => chapters.length > 0),
    ...words,
  };
}
