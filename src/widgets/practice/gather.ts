import { type Locale, locales } from '../../i18n/locales.ts';
import { typeSets } from '../../model/types/type-set.ts';
import { readableChapters } from '../../site/contents.ts';
import { getContents, getEditionChapters, getHeadings, getWords } from '../../site/edition.ts';
import { getReadingPaths } from '../../site/reading-paths.ts';
import { pageUrl } from '../../site/urls.ts';
import { gatherTalks } from '../kit/talk/gather.ts';
import { gatherCards } from './items/gather.ts';
import type { ItemCard, PracticeData } from './props.ts';

/** Every item of the handbook that can be practised in one language, with the plan and the chapters it belongs to. */
export async function gatherPractice(locale: Locale): Promise<PracticeData> {
  const [words, kit, { qualities, card }, talkWords, { aims, talks }] = await Promise.all([
    getWords('practice', locale),
    getWords('kit', locale),
    getWords('objection-drill', locale),
    getWords('conversation-practice', locale),
    gatherTalks(locale),
  ]);
  const chapters = readableChapters(await getContents(locale)).map(({ slug, title, minutes }) => ({
    slug,
    title,
    href: pageUrl(locale, `${slug}/`),
    minutes,
  }));
  const titles = await gatherTitles(locale, chapters);
  const sectionOf = (slug: string, anchor: string) => ({
    href: `${pageUrl(locale, `${slug}/`)}#${anchor}`,
    title: titles(slug, anchor),
  });
  const cards = await gatherCards({ locale, words, sectionOf }, talks);
  return {
    ...{ locale, words, kit, chapters, cards },
    elsewhere: await gatherElsewhere(cards, locale),
    drill: { qualities, card },
    talk: { words: talkWords, aims },
    plan: await getReadingPaths(locale),
    groups: await gatherGroups(locale),
    improve: { href: pageUrl(locale, 'improve/'), title: (await getWords('improve', locale)).title },
  };
}

/** What a section is called: its chapter and its heading, or the chapter alone where its text is in another language. */
async function gatherTitles(locale: Locale, chapters: readonly { slug: string; title: string }[]) {
  const names = new Map(chapters.map(({ slug, title }) => [slug, title]));
  const own = (await getEditionChapters(locale)).filter(({ passage }) => passage === locale);
  const headings = new Map(await Promise.all(own.map(async (chapter) => [chapter.slug, await getHeadings(chapter)] as const)));
  return (slug: string, anchor: string) => [names.get(slug) ?? slug, headings.get(slug)?.get(anchor)].filter(Boolean).join(' · ');
}

/** Ids of the items that other languages have and this one lacks. */
async function gatherElsewhere(cards: readonly ItemCard[], here: Locale): Promise<string[]> {
  const others = await Promise.all(
    locales
      .filter((locale) => locale !== here)
      .map(async (locale) =>
        gatherCards(
          { locale, words: await getWords('practice', locale), sectionOf: () => ({ href: '', title: '' }) },
          (await gatherTalks(locale)).talks,
        ),
      ),
  );
  const own = new Set(cards.map(({ id }) => id));
  return [...new Set(others.flat().map(({ id }) => id))].filter((id) => !own.has(id));
}

/** What groups of items are called: topics, types, mistakes. */
async function gatherGroups(locale: Locale): Promise<PracticeData['groups']> {
  const [drill, types, frameworks] = [
    await getWords('objection-drill', locale),
    await getWords('types', locale),
    await getWords('frameworks', locale),
  ];
  return Object.fromEntries([
    ...Object.entries(drill.choose.topic).map(([id, name]) => [`objections ${id}`, name]),
    ...typeSets.flatMap((set) => Object.entries(types[set]).map(([id, { name }]) => [`customer-types ${id}`, name])),
    ...Object.entries(frameworks['four-mistakes']?.items ?? {}).map(([id, { name }]) => [`mistakes ${id}`, name]),
  ]);
}
