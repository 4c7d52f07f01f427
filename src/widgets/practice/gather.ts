import type { Locale } from '../../i18n/locales.ts';
import { readableChapters } from '../../site/contents.ts';
import { getContents, getShared, getWords } from '../../site/edition.ts';
import { pageUrl, tools } from '../../site/urls.ts';
import { gatherTalks } from '../kit/talk/gather.ts';
import { gatherCards } from './items/gather.ts';
import type { PracticeData } from './props.ts';

/** Every item of the handbook that can be practised in one language, with the plan and the chapters it belongs to. */
export async function gatherPractice(locale: Locale): Promise<PracticeData> {
  const [words, kit, { certainty, qualities, card }, talkWords, { aims, talks }] = await Promise.all([
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
  const titles = new Map(chapters.map(({ slug, title }) => [slug, title]));
  const sectionOf = (slug: string, anchor: string) => ({
    href: `${pageUrl(locale, `${slug}/`)}#${anchor}`,
    title: titles.get(slug) ?? slug,
  });
  return {
    ...{ locale, words, kit, chapters },
    drill: { certainty, qualities, card },
    talk: { words: talkWords, aims },
    cards: await gatherCards({ locale, words, sectionOf }, talks),
    plan: await gatherPlan(locale, chapters),
  };
}

async function gatherPlan(
  locale: Locale,
  chapters: readonly { slug: string; title: string; minutes: number }[],
): Promise<PracticeData['plan']> {
  const [ui, words] = [await getWords('interface', locale), await getWords('paths', locale)];
  const bySlug = new Map(chapters.map((chapter) => [`${chapter.slug}/`, chapter]));
  const names = new Map<string, string>([
    ['tools/', ui.tools.title],
    ['evidence/', ui.evidence.title],
    ...tools.map((tool) => [`tools/${tool}/`, ui.tools[tool].title] as const),
  ]);
  return (await getShared('paths')).map(({ id, steps }) => ({
    id,
    title: words[id]?.title ?? id,
    steps: steps.map(({ page, anchor, query, minutes }, index) => ({
      id: `${id}/${index + 1}`,
      href: `${pageUrl(locale, page)}${query === undefined ? '' : `?${query}`}${anchor === undefined ? '' : `#${anchor}`}`,
      text: bySlug.get(page)?.title ?? names.get(page) ?? page,
      minutes: minutes ?? bySlug.get(page)?.minutes ?? 0,
    })),
  }));
}
