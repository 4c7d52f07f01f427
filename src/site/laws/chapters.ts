import { locales, referenceLocale } from '../../i18n/locales.ts';
import type { ChapterText, Library, Problem } from '../library.ts';

const listed = ({ parts }: Library) => parts.flatMap(({ chapters }) => chapters);

/** A chapter file is listed in chapters.yaml, once, and a translated chapter exists in English too. */
export function everyChapterIsListed(library: Library): Problem[] {
  const slugs = listed(library);
  const twice = slugs.filter((slug, index) => slugs.indexOf(slug) !== index);
  const english = new Set(library.chapters.filter(({ locale }) => locale === referenceLocale).map(({ slug }) => slug));
  return [
    ...twice.map((slug) => ({ file: 'content/chapters.yaml', fact: `“${slug}” is listed twice.`, action: 'Keep one.' })),
    ...library.chapters.flatMap(({ slug, file }) => [
      ...(slugs.includes(slug)
        ? []
        : [{ file, fact: `“${slug}” is not in content/chapters.yaml.`, action: 'Add it to a part there, or rename the file.' }]),
      ...(english.has(slug)
        ? []
        : [{ file, fact: 'English, the reference, has no such chapter.', action: `Write content/en/chapters/${slug}.mdx first.` }]),
    ]),
  ];
}

/** A chapter has one title in each language: its own once written, the planned one in contents.yaml until then. */
export function everyChapterHasOneTitle(library: Library): Problem[] {
  return locales.flatMap((locale) => {
    const contents = library.data['contents']?.[locale];
    const planned = contents?.ids['planned'] ?? [];
    const written = library.chapters.filter((chapter) => chapter.locale === locale).map(({ slug }) => slug);
    const file = `content/${locale}/contents.yaml`;
    const unlisted = planned
      .filter((slug) => !listed(library).includes(slug))
      .map((slug) => ({
        file,
        fact: `“${slug}” is planned but not in content/chapters.yaml.`,
        action: 'Add it there, or remove its title.',
      }));
    const titles = listed(library).flatMap((slug) => {
      if (written.includes(slug) && planned.includes(slug))
        return [{ file, fact: `“${slug}” is written but still has a planned title.`, action: 'Remove it from “planned”.' }];
      if (!written.includes(slug) && !planned.includes(slug))
        return [{ file, fact: `“${slug}” has no title.`, action: 'Add it to “planned”, or write the chapter.' }];
      return [];
    });
    return [...titles, ...unlisted];
  });
}

const fixedSections = ['goals', 'weak-and-strong', 'practise', 'workshop', 'recap'];

/** Every chapter has the fixed shape: goals first, then the body, weak and strong, practise, workshop, recap. */
export function everyChapterHasTheFixedShape({ chapters }: Library): Problem[] {
  return chapters.flatMap(({ file, headings }) => {
    const ids = headings.filter(({ depth }) => depth === 2).map(({ id }) => id ?? '');
    const fixed = ids.filter((id) => fixedSections.includes(id));
    const inOrder = fixed.join() === fixedSections.join();
    return ids[0] === 'goals' && ids.at(-1) === 'recap' && inOrder
      ? []
      : [
          {
            file,
            fact: `The fixed sections are “${fixed.join(', ')}”.`,
            action: `They must be ${fixedSections.join(', ')}, in this order, goals first and recap last.`,
          },
        ];
  });
}

/** Every heading has an explicit id, once, and the ids are the same in every language and in the same order. */
export function headingIdsAgree({ chapters }: Library): Problem[] {
  const english = new Map(chapters.filter(({ locale }) => locale === referenceLocale).map((chapter) => [chapter.slug, chapter]));
  return chapters.flatMap((chapter) => [...ownIds(chapter), ...againstReference(chapter, english.get(chapter.slug))]);
}

function ownIds({ file, headings }: ChapterText): Problem[] {
  const seen = new Set<string>();
  return headings.flatMap(({ id, line, value }) => {
    if (id === null) return [{ file, line, fact: `The heading “${value}” has no id.`, action: 'Add one: ## Heading {#heading-id}.' }];
    if (seen.has(id)) return [{ file, line, fact: `The id “${id}” stands twice.`, action: 'Give one of the headings another id.' }];
    seen.add(id);
    return [];
  });
}

function againstReference({ file, headings, locale }: ChapterText, reference: ChapterText | undefined): Problem[] {
  if (reference === undefined || locale === referenceLocale) return [];
  const own = headings.map(({ id }) => id);
  const expected = reference.headings.map(({ id }) => id);
  const missing = expected.filter((id) => !own.includes(id));
  const extra = own.filter((id) => !expected.includes(id));
  if (missing.length + extra.length > 0) {
    return [
      {
        file,
        fact: `Heading ids differ from English: missing “${missing.join(', ')}”, not there “${extra.join(', ')}”.`,
        action: 'Use the ids of the English chapter.',
      },
    ];
  }
  return own.join() === expected.join()
    ? []
    : [{ file, fact: 'Headings stand in another order than in English.', action: `Order them ${expected.join(', ')}.` }];
}

/** No heading id that was ever published is dropped without a redirect; content/shared/anchors.yaml remembers them. */
export function headingIdsAreKept({ chapters, anchors }: Library): Problem[] {
  const file = 'content/shared/anchors.yaml';
  const english = chapters.filter(({ locale }) => locale === referenceLocale);
  const gone = Object.keys(anchors)
    .filter((slug) => !english.some((chapter) => chapter.slug === slug))
    .map((slug) => ({ file, fact: `The published chapter “${slug}” is gone.`, action: 'Restore it: links lead to it.' }));
  const changed = english.flatMap((chapter) => {
    const ids = chapter.headings.flatMap(({ id }) => (id === null ? [] : [id]));
    const known = anchors[chapter.slug];
    if (known === undefined)
      return [
        {
          file,
          fact: `The ids of “${chapter.slug}” are not recorded.`,
          action: `Add: ${chapter.slug}: { current: [${ids.join(', ')}] }.`,
        },
      ];
    const moved = Object.entries(known.moved);
    return [
      ...known.current
        .filter((id) => !ids.includes(id))
        .map((id) => ({
          file: chapter.file,
          fact: `The published id “${id}” is gone.`,
          action: `Restore it, or move it in ${file} from “current” to “moved” with the id that takes its place.`,
        })),
      ...ids
        .filter((id) => !known.current.includes(id))
        .map((id) => ({ file, fact: `“${id}” of “${chapter.slug}” is new.`, action: 'Add it to “current”.' })),
      ...moved
        .filter(([, target]) => !ids.includes(target))
        .map(([id, target]) => ({
          file,
          fact: `“${id}” is redirected to “${target}”, which “${chapter.slug}” does not have.`,
          action: 'Point it to a present id.',
        })),
      ...moved
        .filter(([id]) => ids.includes(id))
        .map(([id]) => ({ file, fact: `“${id}” is redirected but is a heading again.`, action: 'Remove it from “moved”.' })),
    ];
  });
  return [...changed, ...gone];
}

/** Chapters past their review date; reported at build as a warning, which does not stop it. */
export function overdueReviews({ chapters }: Library, today: Date): Problem[] {
  return chapters.flatMap(({ file, frontMatter: { reviewed, reviewEveryMonths, owner } }) => {
    const due = addMonths(reviewed, reviewEveryMonths);
    return due >= today
      ? []
      : [
          {
            file,
            fact: `Its review was due on ${due.toISOString().slice(0, 10)}.`,
            action: `Ask ${owner} to review it and set “reviewed”.`,
          },
        ];
  });
}

/** The same day some months later, or the month's last where it has no such day. 31 August and six months is 28 February. */
function addMonths(day: Date, months: number): Date {
  const lastOfMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), Math.min(day.getUTCDate(), lastOfMonth.getUTCDate())));
}
