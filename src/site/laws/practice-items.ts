import { locales } from '../../i18n/locales.ts';
import type { DataFile, Library, Problem } from '../library.ts';

const name = 'practice-items';

const textAt = (file: DataFile | undefined, path: string) => file?.strings.find((entry) => entry.path === path);

/** Items name chapters that are listed. */
export function practiceItemsBelongSomewhere({ parts, data }: Library): Problem[] {
  const shared = data[name]?.shared;
  const known = parts.flatMap((part) => part.chapters);
  return (shared?.strings ?? []).flatMap(({ path, text, line }) => {
    const id = /^([^.]+)\.chapters\./.exec(path)?.[1];
    return shared === undefined || id === undefined || known.includes(text)
      ? []
      : [
          {
            file: shared.file,
            line,
            fact: `“${id}” names the chapter “${text}”, which does not exist.`,
            action: 'Name one of chapters.yaml.',
          },
        ];
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
