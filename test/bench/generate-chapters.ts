import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { locales, referenceLocale } from '../../src/i18n/locales.ts';
import type { Anchors } from '../../src/schemas/anchors.ts';
import type { Contents } from '../../src/schemas/contents.ts';
import type { Parts } from '../../src/schemas/parts.ts';

export interface GeneratedChapter {
  slug: string;
  title: string;
  /** The real chapter whose text it repeats. */
  original: string;
  source: string;
}

const part = 'generated';

/** A thousand chapters, say, from the real English ones by turns: the same text under new slugs and titles. */
export function makeChapters(content: string, amount: number): GeneratedChapter[] {
  const folder = join(content, referenceLocale, 'chapters');
  const originals = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  return Array.from({ length: amount }, (_, index) => {
    const name = originals[index % originals.length] ?? '';
    const number = String(index + 1).padStart(4, '0');
    const text = readFileSync(join(folder, name), 'utf8');
    const title = `${/^title: "?(.+?)"?$/m.exec(text)?.[1]} ${number}`;
    return { slug: `gen-${number}`, title, original: basename(name, '.mdx'), source: text.replace(/^title: .*$/m, `title: "${title}"`) };
  });
}

function editYaml<T>(file: string, edit: (value: T) => void): void {
  const value = parse(readFileSync(file, 'utf8')) as T;
  edit(value);
  writeFileSync(file, stringify(value, { aliasDuplicateObjects: false }));
}

/** Adds the chapters to a content folder as its laws want it: files, table of contents, titles in every language, heading ids. */
export function addChapters(content: string, chapters: readonly GeneratedChapter[]): void {
  for (const { slug, source } of chapters) writeFileSync(join(content, referenceLocale, 'chapters', `${slug}.mdx`), source);
  editYaml<Parts>(join(content, 'chapters.yaml'), (parts) => parts.push({ id: part, chapters: chapters.map(({ slug }) => slug) }));
  editYaml<Anchors>(join(content, 'shared/anchors.yaml'), (anchors) => {
    for (const { slug, original } of chapters) anchors[slug] = anchors[original] ?? { current: [], moved: {} };
  });
  for (const locale of locales) {
    editYaml<Contents>(join(content, locale, 'contents.yaml'), ({ parts, planned }) => {
      parts[part] = { title: 'Generated', summary: 'Chapters made for a measurement.', who: 'Nobody.' };
      if (locale !== referenceLocale) for (const { slug, title } of chapters) planned[slug] = title;
    });
  }
}
