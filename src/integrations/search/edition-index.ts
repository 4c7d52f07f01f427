import { type Analyzer, createAnalyzer } from '../../model/search/analyse.ts';
import { indexWords, readDocument, type SearchDocument, type Stretch } from '../../model/search/document.ts';
import { compileGroups, foldStopWords, listSpoken } from '../../model/search/groups.ts';
import type { IndexFile } from '../../model/search/index-file.ts';
import type { Language } from '../../model/search/language.ts';
import { encodeVocabulary, type StemEntry } from '../../model/search/vocabulary.ts';
import type { SearchContent } from '../../schemas/search.ts';

/** One language of a book: what can be found, and what its search knows of the language. */
export interface Edition {
  language: Language;
  documents: readonly SearchDocument[];
  content: SearchContent;
}

/** An entry with all that is written of it. */
export interface AnalysedDocument {
  document: SearchDocument;
  stretches: readonly Stretch[];
  /** The words that Pagefind is given, in order. */
  words: readonly string[];
}

export interface AnalysedEdition extends Edition {
  analyzer: Analyzer;
  analysed: readonly AnalysedDocument[];
}

/** Takes an edition's texts apart, as the browser will take queries apart. */
export function analyseEdition(edition: Edition): AnalysedEdition {
  const analyzer = createAnalyzer(edition.language, foldStopWords(edition.content.stopWords));
  const analysed = edition.documents.map((document): AnalysedDocument => {
    const stretches = readDocument(document, analyzer);
    return { document, stretches, words: stretches.flatMap(indexWords) };
  });
  return { ...edition, analyzer, analysed: analysed.filter(({ words }) => words.length > 0) };
}

/** The entry as a page for Pagefind: its analysed words under a language that Pagefind has no stemmer for, and nothing else. */
export function toIndexPage({ stretches }: AnalysedDocument, language: Language): string {
  const blocks = stretches.filter(({ terms }) => terms.length > 0).map((stretch) => `<div>${indexWords(stretch).join(' ')}</div>`);
  return `<html lang="x-${language}"><body>${blocks.join('\n')}</body></html>`;
}

function collectStems(analysed: readonly AnalysedDocument[]): StemEntry[] {
  const stems = new Map<string, { entries: number; forms: Set<string> }>();
  for (const { stretches } of analysed) {
    const own = new Set<string>();
    for (const { stem, fold } of stretches.flatMap(({ terms }) => terms)) {
      const known = stems.get(stem) ?? { entries: 0, forms: new Set() };
      stems.set(stem, known);
      known.forms.add(fold);
      if (!own.has(stem)) known.entries += 1;
      own.add(stem);
    }
  }
  return [...stems].map(([stem, { entries, forms }]) => ({ stem, entries, forms: [...forms].sort() }));
}

/** What the browser needs of an edition beside Pagefind's files; `ids` are Pagefind's names of the entries, in order. */
export function toIndexFile({ language, content, analyzer, analysed }: AnalysedEdition, ids: readonly string[]): IndexFile {
  const stems = collectStems(analysed);
  const known = new Set(stems.map(({ stem }) => stem));
  const occurs = (stem: string): boolean => known.has(stem);
  return {
    language,
    stopWords: [...foldStopWords(content.stopWords)].sort(),
    groups: [...compileGroups(content.forms, true, analyzer, occurs), ...compileGroups(content.synonyms, false, analyzer, occurs)],
    spoken: listSpoken([...content.forms, ...content.synonyms], analyzer, occurs),
    words: encodeVocabulary(stems),
    entries: analysed.map(({ document: { sections, ...facts }, stretches }, index) => ({
      ...{ ...facts, id: ids[index] ?? '' },
      headings: sections.map(({ id, title }) => ({ id, title })),
      counts: stretches.map(({ terms }) => terms.length),
    })),
  };
}
