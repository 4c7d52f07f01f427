import { chapterOfSet, typeSets } from '../../model/types/type-set.ts';
import type { DataFile, Library, Problem } from '../library.ts';

/** Files whose entries name their chapters, and in `section` the heading of the first of them that teaches what is practised. */
const withChapters = ['practice-items', 'objections', 'conversations'];
/** The heading under which a chapter practises. */
const exercise = 'practise';

interface Lead {
  id: string;
  slug: string | undefined;
  section: DataFile['strings'][number];
}

/** What leads where: each section of a file, with the chapter that should have it. */
function leadsOf({ strings }: DataFile, pattern: RegExp, chapterOf: (id: string) => string | undefined): Lead[] {
  return strings.flatMap((section) => {
    const id = pattern.exec(section.path)?.[1];
    return id === undefined ? [] : [{ id, slug: chapterOf(id), section }];
  });
}

/** Whatever is practised leads back to a heading that its chapter has and that teaches it: the exercise itself would lead in a circle. */
export function sectionsTeach({ data, chapters }: Library): Problem[] {
  const check = (file: DataFile | undefined, leads: readonly Lead[]) =>
    leads.flatMap(({ id, slug, section: { text, line } }): Problem[] => {
      const place = { file: file?.file ?? '', line };
      if (text === exercise) {
        const action = 'Name the heading that teaches it.';
        return [{ ...place, fact: `“${id}” names the section “${text}”, which is the exercise itself.`, action }];
      }
      const chapter = chapters.find((written) => written.slug === slug);
      return chapter === undefined || chapter.headings.some((heading) => heading.id === text)
        ? []
        : [{ ...place, fact: `“${id}” names the section “${text}”, which “${slug}” does not have.`, action: 'Name one of its headings.' }];
    });
  const ofItems = withChapters.flatMap((name) => {
    const file = data[name]?.shared;
    const firstOf = (id: string) => file?.strings.find(({ path }) => path === `${id}.chapters.0`)?.text;
    return file === undefined ? [] : check(file, leadsOf(file, /^([^.]+)\.section$/, firstOf));
  });
  const types = data['types']?.shared;
  const ofTypes = typeSets.flatMap((set) =>
    types === undefined
      ? []
      : check(
          types,
          leadsOf(types, new RegExp(`^${set}\\.([^.]+)\\.section$`), () => chapterOfSet[set]),
        ),
  );
  return [...ofItems, ...ofTypes];
}
