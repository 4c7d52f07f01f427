import { locales } from '../../i18n/locales.ts';
import type { Library, Problem } from '../library.ts';
import { fileMayLag, mayLag } from './lag.ts';

/** Planned titles differ with what is written; `everyChapterHasOneTitle` sees to them. */
const plannedTitles = 'planned';

/**
 * Every data id exists in all languages, and in the shared data where there is some. The shared file, or else English, leads.
 * What belongs to chapters that a language has not written yet may come with them.
 */
export function dataIdsAgree(library: Library): Problem[] {
  return Object.entries(library.data).flatMap(([name, places]) => {
    const leader = places.shared ?? places.en;
    if (leader === undefined) return [];
    return locales.flatMap((locale) => {
      const follower = places[locale];
      if (follower === undefined) {
        return places.en === undefined || fileMayLag(library, name, locale)
          ? []
          : [{ file: `content/${locale}/${name}.yaml`, fact: 'The file is missing.', action: `Write it with the ids of ${leader.file}.` }];
      }
      const groups = Object.entries(leader.ids).filter(([group]) => group !== plannedTitles);
      return groups.flatMap(([group, ids]) => {
        const present = follower.ids[group] ?? [];
        const expected = ids.filter((id) => present.includes(id) || !mayLag(library, name, id, locale));
        return compareIds(leader.file, follower.file, group, expected, present, ids);
      });
    });
  });
}

function compareIds(leader: string, file: string, group: string, expected: string[], present: string[], known: string[]): Problem[] {
  const place = group === '' ? '' : ` in “${group}”`;
  const missing = expected.filter((id) => !present.includes(id));
  const extra = present.filter((id) => !known.includes(id));
  return [
    ...missing.map((id) => ({
      file,
      fact: `“${id}”${place} is missing, though ${leader} has it.`,
      action: 'Write it here, or remove it there.',
    })),
    ...extra.map((id) => ({ file, fact: `“${id}”${place} is not in ${leader}.`, action: 'Add it there, or correct the id here.' })),
  ];
}

const placeholders = (text: string) => [...new Set(text.match(/\{[^{}\s]+\}/g) ?? [])].sort().join(' ');

/** A phrase has the same {placeholders} in every language, so that no value is lost in translation. */
export function placeholdersAgree({ data }: Library): Problem[] {
  return Object.values(data).flatMap((places) => {
    const reference = new Map(places.en?.strings.map(({ path, text }) => [path, placeholders(text)]));
    return locales.flatMap((locale) => {
      const file = places[locale];
      return (file?.strings ?? []).flatMap(({ path, text, line }) => {
        const expected = reference.get(path);
        return file === undefined || expected === undefined || expected === placeholders(text)
          ? []
          : [
              {
                file: file.file,
                line,
                fact: `“${path}” has the placeholders “${placeholders(text)}”, English has “${expected}”.`,
                action: 'Use the same ones.',
              },
            ];
      });
    });
  });
}

/** Persian is written with Persian ی and ک; the Arabic letters look alike but are not found by search. */
export function persianUsesPersianLetters({ data, chapters }: Library): Problem[] {
  const action = 'Type ی or ک.';
  const inData = Object.values(data).flatMap(({ fa }) =>
    (fa?.strings ?? [])
      .filter(({ text }) => /[يك]/.test(text))
      .map(({ path, line }) => ({ file: fa?.file ?? '', line, fact: `“${path}” contains an Arabic ي or ك.`, action })),
  );
  const inChapters = chapters
    .filter(({ locale }) => locale === 'fa')
    .flatMap(({ file, arabicLetters }) =>
      arabicLetters.map(({ line }) => ({ file, line, fact: 'The text contains an Arabic ي or ك.', action })),
    );
  return [...inData, ...inChapters];
}
