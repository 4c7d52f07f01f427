import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { referenceLocale } from '../../src/i18n/locales.ts';
import type { GeneratedChapter } from './generate-chapters.ts';

type Attributes = Record<string, string>;
/** What a component without children stands for: data, to be set out as a list. */
export type DataFor = (name: string, attributes: Attributes) => unknown;

const readAttributes = (text: string): Attributes =>
  Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const escapeMdx = (text: string) => text.replace(/[{<]/g, '\\$&');

/** `toList({ who: 'A visitor', causes: ['Price'] })` is `'- A visitor\n- causes\n  - Price\n'`. */
function toList(value: unknown, indent = ''): string {
  if (value === null || typeof value !== 'object') return `${indent}- ${escapeMdx(String(value))}\n`;
  return Object.entries(value)
    .map(([key, inner]) => {
      const isNested = inner !== null && typeof inner === 'object';
      if (!isNested) return toList(inner, indent);
      return Array.isArray(value) ? toList(inner, indent) : `${indent}- ${key}\n${toList(inner, `${indent}  `)}`;
    })
    .join('');
}

const inline = new Set(['Term', 'Claim']);

function openingOf(name: string, attributes: Attributes): string {
  if (inline.has(name)) return '';
  return `\n**${[name, ...Object.values(attributes)].join('. ')}:**\n\n`;
}

/** A chapter's text as Markdown without components: blocks become paragraphs under a bold line, data becomes lists. */
export function toPlainMarkdown({ title, source }: Pick<GeneratedChapter, 'title' | 'source'>, dataFor: DataFor): string {
  const summary = /^summary: (.*)$/m.exec(source)?.[1] ?? '';
  const body = source
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/ \{#[^}]*\}/g, '')
    .replace(/<(\w+)([^>]*?)\/>/g, (_, name: string, attributes: string) => `\n${toList(dataFor(name, readAttributes(attributes)))}\n`)
    .replace(/<(\w+)([^>]*)>/g, (_, name: string, attributes: string) => openingOf(name, readAttributes(attributes)))
    .replace(/<\/(\w+)>/g, (_, name: string) => (inline.has(name) ? '' : '\n'));
  return `---\ntitle: "${title}"\ndescription: ${summary}\n---\n${body}`;
}

/** Reads the English data that chapters show through components, so that both sites set about the same words. */
export function readDataFor(content: string): DataFor {
  const read = (path: string) => parse(readFileSync(join(content, path), 'utf8'));
  const words = (name: string) => read(`${referenceLocale}/${name}.yaml`);
  const cards = read('shared/objections.yaml') as { id: string; chapters: string[] }[];
  const [types, scenes, observations, objections] = ['types', 'scenes', 'observations', 'objections'].map(words);
  const tables: Record<string, (attributes: Attributes) => unknown> = {
    Types: ({ set = '' }) => types[set],
    Stages: () => words('stages'),
    CustomerTypes: ({ set = '' }) => ({ scenes: scenes[set], observations: observations[set] }),
    ObjectionDrill: ({ chapter = '' }) => cards.filter(({ chapters }) => chapters.includes(chapter)).map(({ id }) => objections[id]),
    LifetimeValue: () => words('lifetime-value'),
  };
  return (name, attributes) => tables[name]?.(attributes) ?? name;
}
