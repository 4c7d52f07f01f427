import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { ZodType } from 'zod';
import { locales } from '../../i18n/locales.ts';
import { anchorsSchema } from '../../schemas/anchors.ts';
import { groupedFiles, sharedFiles, wordFiles } from '../../schemas/files.ts';
import { partsSchema } from '../../schemas/parts.ts';
import type { ChapterText, DataFile, Library, Problem } from '../../site/library.ts';
import { toProblems, toSyntaxProblems, type YamlPlace } from './problems.ts';
import { readChapter } from './read-chapter.ts';

/** Reads the whole content folder. What cannot be read or has the wrong shape is reported; the rest goes on to the laws. */
export function readLibrary(root: string): { library: Library; problems: Problem[] } {
  const problems: Problem[] = [];
  const library: Library = { parts: [], anchors: {}, chapters: [], data: {} };
  const read = <T>(path: string, schema: ZodType<T>) => readYaml(root, path, schema, problems);

  library.parts = read('chapters.yaml', partsSchema)?.value ?? [];
  library.anchors = read('shared/anchors.yaml', anchorsSchema)?.value ?? {};
  for (const [name, schema] of Object.entries<ZodType>(sharedFiles)) {
    const file = read(`shared/${name}.yaml`, schema);
    if (file) library.data[name] = { ...library.data[name], shared: file.data };
  }
  for (const [name, schema] of Object.entries<ZodType>(wordFiles)) {
    for (const locale of locales) {
      if (locale !== 'en' && !existsSync(join(root, locale, `${name}.yaml`))) continue;
      const file = read(`${locale}/${name}.yaml`, schema);
      if (file) library.data[name] = { ...library.data[name], [locale]: file.data };
    }
  }
  library.chapters = readChapters(root, problems);
  return { library, problems };
}

function readChapters(root: string, problems: Problem[]): ChapterText[] {
  return locales.flatMap((locale) => {
    const folder = join(root, locale, 'chapters');
    const names = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.mdx'))
          .sort()
      : [];
    return names.flatMap((name) => {
      const file = `content/${locale}/chapters/${name}`;
      const result = readChapter(readFileSync(join(folder, name), 'utf8'), { slug: name.replace(/\.mdx$/, ''), locale, file });
      problems.push(...result.problems);
      return result.chapter === null ? [] : [result.chapter];
    });
  });
}

function readYaml<T>(root: string, path: string, schema: ZodType<T>, problems: Problem[]): { value: T; data: DataFile } | null {
  const file = `content/${path}`;
  if (!existsSync(join(root, path))) {
    problems.push({ file, fact: 'The file is missing.', action: 'Write it; src/schemas says what belongs in it.' });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(root, path), 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) {
    problems.push(...toSyntaxProblems(file, document, lines));
    return null;
  }
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    problems.push(...toProblems(file, parsed.error, { document, lines }));
    return null;
  }
  return { value: parsed.data, data: describe(basename(path, '.yaml'), file, { document, lines }) };
}

function describe(name: string, file: string, { document, lines }: YamlPlace): DataFile {
  const strings: DataFile['strings'] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || node.value === null) return;
      const path = ancestors.flatMap((ancestor, depth) => stepOf(ancestor, ancestors[depth + 1] ?? node));
      strings.push({ path: path.join('.'), text: String(node.value), line: node.range ? lines.linePos(node.range[0]).line : undefined });
    },
  });
  return { file, ids: idsOf(document.toJS(), groupedFiles.has(name)), strings };
}

/** One step of a path: the key of a pair, the `id` of a list's item, or its number. */
function stepOf(ancestor: unknown, child: unknown): string[] {
  if (isPair(ancestor)) return [isScalar(ancestor.key) ? String(ancestor.key.value) : ''];
  if (isSeq(ancestor)) return [(isMap(child) ? child.get('id') : undefined) ?? ancestor.items.indexOf(child)].map(String);
  return [];
}

const idOf = (item: unknown): string => (typeof item === 'string' ? item : String((item as { id?: unknown }).id));
const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(idOf) : Object.keys(value as object));

function idsOf(value: unknown, grouped: boolean): Record<string, string[]> {
  if (!grouped) return { '': idsIn(value) };
  return Object.fromEntries(Object.entries(value as object).map(([group, inner]) => [group, idsIn(inner)]));
}
