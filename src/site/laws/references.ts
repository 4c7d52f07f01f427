import type { Locale } from '../../i18n/locales.ts';
import type { ChapterText, Found, Library, Problem } from '../library.ts';

/** Pages that every edition has beside its chapters, relative to the edition's root. */
export const fixedPages = [
  '',
  'contents/',
  'glossary/',
  'evidence/',
  'search/',
  'practice/',
  'improve/',
  'offline/',
  'tools/',
  'tools/customer-lifetime-value/',
  'tools/customer-types/',
  'tools/objections/',
  'tools/conversations/',
] as const;

/** An internal link leads to a page of the same language, and its anchor to a heading of that page. */
export function internalLinksResolve(library: Library): Problem[] {
  return library.chapters.flatMap((chapter) =>
    chapter.links.flatMap((link) => {
      const fact = wrongLink(library, chapter, link);
      return fact === null ? [] : [{ file: chapter.file, line: link.line, fact, action: 'Correct the link.' }];
    }),
  );
}

function wrongLink(library: Library, { locale }: ChapterText, { value: url }: Found): string | null {
  if (/^(https?:|mailto:)/.test(url)) return `“${url}” leads out of the handbook, which must work offline.`;
  const match = /^\/([a-z]{2})\/([^#?]*)(?:\?[^#]*)?(?:#(.+))?$/.exec(url);
  if (match === null) return `“${url}” is not of the form /${locale}/page/#anchor.`;
  const [, language, page = '', anchor] = match;
  if (language !== locale) return `“${url}” leads to another language.`;
  if ((fixedPages as readonly string[]).includes(page))
    return anchor === undefined ? null : wrongDataAnchor(library, locale, page, anchor, url);
  const target = library.chapters.find((chapter) => `${chapter.slug}/` === page && chapter.locale === locale);
  if (target === undefined) return `“${url}” leads to a page that is not written in this language.`;
  if (anchor === undefined || anchor === 'evidence') return null;
  return target.headings.some(({ id }) => id === anchor) ? null : `“${url}” names an anchor that the chapter does not have.`;
}

function wrongDataAnchor({ data }: Library, locale: Locale, page: string, anchor: string, url: string): string | null {
  const name = { 'glossary/': 'glossary', 'evidence/': 'claims' }[page];
  const ids = name === undefined ? undefined : data[name]?.[locale]?.ids[''];
  return ids?.includes(anchor) ? null : `“${url}” names an anchor that the page does not have.`;
}

/** A step of a path leads to a page that is written, and its anchor to a heading of it. */
export function pathsLeadSomewhere({ data, chapters }: Library): Problem[] {
  const file = data['paths']?.shared;
  const english = new Map(chapters.filter(({ locale }) => locale === 'en').map((chapter) => [`${chapter.slug}/`, chapter]));
  const anchors = new Map(
    (file?.strings ?? []).filter(({ path }) => path.endsWith('.anchor')).map(({ path, text }) => [path.replace(/anchor$/, 'page'), text]),
  );
  return (file?.strings ?? [])
    .filter(({ path }) => path.endsWith('.page'))
    .flatMap(({ path, text, line }) => {
      const chapter = english.get(text);
      const anchor = anchors.get(path);
      const isKnown = chapter !== undefined || (fixedPages as readonly string[]).includes(text);
      if (!isKnown)
        return [
          { file: file?.file ?? '', line, fact: `“${text}” is not a page.`, action: 'Name a written chapter or a page of the edition.' },
        ];
      return anchor === undefined || chapter?.headings.some(({ id }) => id === anchor) === true
        ? []
        : [{ file: file?.file ?? '', line, fact: `“${text}” has no heading “${anchor}”.`, action: 'Name one that it has.' }];
    });
}

const kinds = {
  Term: { attribute: 'id', data: 'glossary', group: '', name: 'term' },
  Claim: { attribute: 'id', data: 'claims', group: '', name: 'claim' },
  LifetimeValue: { attribute: 'preset', data: 'presets', group: '', name: 'preset' },
  Framework: { attribute: 'id', data: 'frameworks', group: '', name: 'framework' },
  Conversations: { attribute: 'id', data: 'conversations', group: '', name: 'conversation' },
} as const;

function unknownReferences(library: Library, component: keyof typeof kinds): Problem[] {
  const { attribute, data, group, name } = kinds[component];
  return library.chapters.flatMap(({ file, locale, components }) => {
    const ids = (library.data[data]?.[locale] ?? library.data[data]?.shared)?.ids[group] ?? [];
    return components
      .filter(({ value }) => value === component)
      .filter(({ attributes }) => !ids.includes(attributes[attribute] ?? ''))
      .map(({ attributes, line }) => ({
        file,
        line,
        fact: `There is no ${name} “${attributes[attribute] ?? ''}”.`,
        action: `Add it to ${data}.yaml, or correct the id.`,
      }));
  });
}

/** Every term that a chapter marks is in the glossary of its language. */
export const everyTermExists = (library: Library): Problem[] => unknownReferences(library, 'Term');

/** Every claim that a chapter cites is in the claims data. */
export const everyClaimExists = (library: Library): Problem[] => unknownReferences(library, 'Claim');

/** Every preset that a chapter opens the calculator with is in the presets. */
export const everyPresetExists = (library: Library): Problem[] => unknownReferences(library, 'LifetimeValue');

/** Every framework that a chapter renders is in the frameworks of its language. */
export const everyFrameworkExists = (library: Library): Problem[] => unknownReferences(library, 'Framework');

/** Every conversation that a chapter opens has its words in the chapter's language. */
export const everyConversationExists = (library: Library): Problem[] => unknownReferences(library, 'Conversations');

/** A number about the world, or an appeal to research, stands in a claim; worked figures stand in an example, speech or a formula. */
export function numbersStandInClaims({ chapters }: Library): Problem[] {
  return chapters.flatMap(({ file, bareFigures }) =>
    bareFigures.map(({ value, line }) => ({
      file,
      line,
      fact: `“${value}” stands in bare prose.`,
      action: 'Cite a claim (<Claim id="…">), or move it into an <Example>, or write it without the figure.',
    })),
  );
}

/** Chapters hold words and components, no code: markup that components do not know cannot be printed, searched or mirrored. */
export function chaptersHoldNoCode({ chapters }: Library): Problem[] {
  return chapters.flatMap(({ file, code }) =>
    code.map(({ value, line }) => ({
      file,
      line,
      fact: `“${value.split('\n')[0]}” is code.`,
      action: 'Use a component of src/mdx.ts, or Markdown.',
    })),
  );
}

/** Cards name chapters and stages that exist. */
export function cardsBelongSomewhere({ parts, data }: Library): Problem[] {
  const chapters = parts.flatMap((part) => part.chapters);
  const stages = data['stages']?.shared?.ids[''] ?? [];
  const cards = data['objections']?.shared;
  return (cards?.strings ?? []).flatMap(({ path, text, line }) => {
    const known = /\.chapters\./.test(path) ? chapters : /\.stage$/.test(path) ? stages : null;
    return cards === undefined || known === null || known.includes(text)
      ? []
      : [
          {
            file: cards.file,
            line,
            fact: `“${text}” (${path}) does not exist.`,
            action: 'Name a chapter of chapters.yaml or a stage of stages.yaml.',
          },
        ];
  });
}
