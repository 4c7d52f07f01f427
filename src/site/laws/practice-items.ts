import { locales } from '../../i18n/locales.ts';
import type { DataFile, Library, Problem } from '../library.ts';

const name = 'practice-items';

const textAt = (file: DataFile | undefined, path: string) => file?.strings.find((entry) => entry.path === path);

/** Items name chapters that are listed, and a section that the first of them has. */
export function practiceItemsBelongSomewhere({ parts, data, chapters }: Library): Problem[] {
  const shared = data[name]?.shared;
  const known = parts.flatMap((part) => part.chapters);
  return (shared?.strings ?? []).flatMap(({ path, text, line }) => {
    const [, id, key] = /^([^.]+)\.(chapters|section)(?:\.\d+)?$/.exec(path) ?? [];
    if (shared === undefined || id === undefined) return [];
    const place = { file: shared.file, line };
    if (key === 'chapters') {
      return known.includes(text)
        ? []
        : [{ ...place, fact: `“${id}” names the chapter “${text}”, which does not exist.`, action: 'Name one of chapters.yaml.' }];
    }
    const slug = textAt(shared, `${id}.chapters.0`)?.text;
    const chapter = chapters.find((written) => written.slug === slug);
    return chapter === undefined || chapter.headings.some((heading) => heading.id === text)
      ? []
      : [{ ...place, fact: `“${id}” names the section “${text}”, which “${slug}” does not have.`, action: 'Name one of its headings.' }];
  });
}

/** An item that is answered freely shows a good answer in every language that has it. */
export function freeItemsShowAnAnswer({ data }: Library): Problem[] {
  const shared = data[name]?.shared;
  const free = (shared?.ids[''] ?? []).filter((id) => textAt(shared, `${id}.kind`)?.text === 'free');
  return locales.flatMap((locale) => {
    const file = data[name]?.[locale];
    return free
      .filter((id) => file?.strings.some(({ path }) => path.startsWith(`${id}.`)) === true && textAt(file, `${id}.model`) === undefined)
      .map((id) => ({ file: file?.file ?? '', fact: `“${id}” has no good answer.`, action: 'Write one under “model”.' }));
  });
}

/** Every chapter has at least one item of its own. */
export function everyChapterIsPractised({ data, chapters }: Library): Problem[] {
  const shared = data[name]?.shared;
  if (shared === undefined) return [];
  const practised = new Set(shared.strings.filter(({ path }) => /^[^.]+\.chapters\./.test(path)).map(({ text }) => text));
  return chapters
    .filter(({ locale, slug }) => locale === 'en' && !practised.has(slug))
    .map(({ slug }) => ({ file: shared.file, fact: `No item belongs to the chapter “${slug}”.`, action: 'Write one, or name it in one.' }));
}
