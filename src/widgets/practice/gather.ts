import type { Locale } from '../../i18n/locales.ts';
import { typeSets } from '../../model/types/type-set.ts';
import { readableChapters } from '../../site/contents.ts';
import { findWords, getContents, getShared, getWords } from '../../site/edition.ts';
import { pageUrl, tools } from '../../site/urls.ts';
import type { ItemCard, PracticeData } from './props.ts';

const firstVersion = 1;

/** Every item of the handbook that can be practised in one language, with the plan and the chapters it belongs to. */
export async function gatherPractice(locale: Locale): Promise<PracticeData> {
  const [words, kit, { certainty, qualities, card }] = await Promise.all([
    getWords('practice', locale),
    getWords('kit', locale),
    getWords('objection-drill', locale),
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
  const cards = [
    ...(await gatherObjections(locale, words.questions.objection, sectionOf)),
    ...(await gatherScenes(locale, words.questions.scene, sectionOf)),
    ...(await gatherMistakes(locale, sectionOf)),
  ];
  return { locale, words, kit, drill: { certainty, qualities, card }, cards, chapters, plan: await gatherPlan(locale, chapters) };
}

type SectionOf = (slug: string, anchor: string) => ItemCard['section'];

async function gatherObjections(locale: Locale, question: string, sectionOf: SectionOf): Promise<ItemCard[]> {
  const wordsOf = await getWords('objections', locale);
  return (await getShared('objections')).flatMap(({ id, topic, chapters, replies }): ItemCard[] => {
    const said = wordsOf[id];
    if (said === undefined) return [];
    let model = '';
    const options = Object.entries(replies).map(([reply, quality]) => {
      const words = said.replies[reply];
      if (words === undefined) throw new Error(`The card “${id}” lacks the reply “${reply}”. Add it to objections.yaml.`);
      const text = 'steps' in words ? Object.values(words.steps).join(' ') : words.text;
      if ('steps' in words) model = text;
      return { id: reply, text, quality, feedback: words.feedback };
    });
    return [
      {
        ...{ id: `objection/${id}`, version: firstVersion, skill: 'objections', group: topic, chapters, isFree: true },
        ...{ setting: `${said.who} · ${said.where}`, situation: said.words, question, options, model, fails: said.changes },
        section: sectionOf(chapters[0] ?? 'objections', 'practise'),
      },
    ];
  });
}

const chapterOfSet = { roles: 'six-roles', behaviours: 'difficult-customers' } as const;

async function gatherScenes(locale: Locale, question: string, sectionOf: SectionOf): Promise<ItemCard[]> {
  const [scenes, said, types] = [await getShared('scenes'), await getWords('scenes', locale), await getWords('types', locale)];
  return typeSets.flatMap((set) =>
    scenes[set].flatMap(({ id, type, options }): ItemCard[] => {
      const words = said[set][id];
      if (words === undefined) return [];
      const chapter = chapterOfSet[set];
      return [
        {
          ...{ id: `scene/${id}`, version: firstVersion, skill: 'customer-types', group: type, chapters: [chapter], isFree: false },
          ...{ setting: null, situation: words.situation, question, model: null, fails: null },
          options: options.map((option) => ({
            id: option,
            text: types[set][option]?.name ?? option,
            quality: option === type ? 'strong' : 'weak',
            feedback: words.feedback[option] ?? '',
          })),
          section: sectionOf(chapter, 'practise'),
        },
      ];
    }),
  );
}

async function gatherMistakes(locale: Locale, sectionOf: SectionOf): Promise<ItemCard[]> {
  const items = await findWords('mistakes', locale);
  return Object.entries(items ?? {}).map(
    ([id, { mistake, situation, question, options, right, better }]): ItemCard => ({
      ...{ id: `mistake/${id}`, version: firstVersion, skill: 'mistakes', group: mistake, chapters: ['four-mistakes'], isFree: false },
      ...{ setting: null, situation, question, model: better, fails: null },
      options: Object.entries(options).map(([option, { text, feedback }]) => ({
        id: option,
        text,
        quality: option === right ? 'strong' : 'weak',
        feedback,
      })),
      section: sectionOf('four-mistakes', 'the-four'),
    }),
  );
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
