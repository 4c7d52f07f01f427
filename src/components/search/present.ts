import type { Analyzer, Term } from '../../model/search/analyse.ts';
import { type Field, fieldTerms, listBounds, stretchAt } from '../../model/search/document.ts';
import { cutPieces, makeExcerpt, mergeSpans, type Piece, type Span } from '../../model/search/excerpt.ts';
import type { Hit } from '../../model/search/hits.ts';
import type { EntryFacts } from '../../model/search/index-file.ts';
import type { Ranked } from '../../model/search/score.ts';
import type { FoundPage, FoundSection } from './answer.ts';

const mostSections = 2;

/** The hits of one field, with the text they stand in; null where it is not loaded yet. */
interface FieldHits {
  text: string | null;
  field: Field;
  first: number;
  hits: readonly Hit[];
}

const tidy = (pieces: readonly Piece[]): Piece[] => pieces.map(({ text, isHit }) => ({ text: text.replace(/\s+/g, ' '), isHit }));

/** The fields of an entry with the hits in each, in the order in which its terms are counted. */
function splitHits({ title, headings, counts }: EntryFacts, texts: readonly string[] | null, hits: readonly Hit[]): FieldHits[] {
  const fields: { text: string | null; field: Field }[] = [
    { text: title, field: 'title' },
    ...headings.flatMap((heading, index) => [
      { text: heading.title, field: 'heading' as const },
      { text: texts === null ? null : (texts[index] ?? ''), field: 'text' as const },
    ]),
  ];
  const bounds = listBounds(counts);
  const split: (FieldHits & { hits: Hit[] })[] = fields.map((field, index) => ({ ...field, first: bounds[index] ?? 0, hits: [] }));
  for (const hit of hits) split[stretchAt(bounds, hit.at)]?.hits.push(hit);
  return split;
}

/** The terms of a text by its field. */
type Read = (text: string, field: Field) => readonly Term[];

/** Reads each text once: while one types, the same entries are shown again and again. */
function createRead(analyzer: Analyzer): Read {
  const known: Record<Field, Map<string, Term[]>> = { title: new Map(), heading: new Map(), text: new Map() };
  return (text, field) => {
    const terms = known[field].get(text) ?? fieldTerms(text, field, analyzer);
    known[field].set(text, terms);
    return terms;
  };
}

function markHits({ text, field, first, hits }: FieldHits, read: Read, found: Set<string>): Span[] {
  if (hits.length === 0 || text === null) return [];
  const terms = read(text, field);
  const spans = mergeSpans(hits.map(({ at }) => terms[at - first]).filter((term): term is Term => term !== undefined));
  for (const { start, end } of spans) found.add(text.slice(start, end));
  return spans;
}

/** The text around its hits; where only the heading is hit, the heading and how the text begins. Nothing where the text is not loaded. */
function excerptOf(heading: FieldHits, text: FieldHits, read: Read, found: Set<string>): Piece[] {
  if (text.text === null) return [];
  const spans = markHits(text, read, found);
  const headingSpans = markHits(heading, read, found);
  if (spans.length > 0 || headingSpans.length === 0) return tidy(makeExcerpt(text.text, spans));
  const title = heading.text ?? '';
  const marked = cutPieces(title, headingSpans, 0, title.length);
  const beginning = text.text === '' ? [] : [{ text: ' · ', isHit: false }, ...makeExcerpt(text.text, [])];
  return tidy([...marked, ...beginning]);
}

/** How well a section answers: each concept once, more where it stands in the heading. */
function scoreSection(heading: FieldHits, text: FieldHits): number {
  const best = new Map<number, number>();
  for (const { concept, worth } of [...heading.hits, ...text.hits]) {
    best.set(concept, Math.max(best.get(concept) ?? 0, worth));
  }
  const concepts = [...best.values()].reduce((total, worth) => total + worth, 0);
  return concepts * best.size + Math.min(1, text.hits.length / 20);
}

/**
 * An entry that was found, with its best sections and their excerpts, which are empty where its texts are null, not loaded yet; the forms
 * that were hit are added to `found`.
 */
export type Present = (entry: EntryFacts, texts: readonly string[] | null, ranked: Ranked, found: Set<string>) => FoundPage;

/** What presents entries; it remembers the words of the texts that it has read. */
export function createPresent(analyzer: Analyzer): Present {
  const read = createRead(analyzer);
  return (entry, texts, ranked, found) => {
    const [title, ...fields] = splitHits(entry, texts, ranked.listHits());
    const none: FieldHits = { text: '', field: 'text', first: 0, hits: [] };
    const scored = entry.headings
      .map((heading, index) => {
        const [own, text] = [fields[index * 2] ?? none, fields[index * 2 + 1] ?? none];
        return { ...heading, heading: own, text, score: scoreSection(own, text) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const sections: FoundSection[] = scored
      .filter(({ id }) => id !== '')
      .slice(0, mostSections)
      .map(({ id, title: own, heading, text, score }) => ({
        ...{ url: `${entry.url}#${id}`, title: own, score },
        excerpt: excerptOf(heading, text, read, found),
      }));
    const { heading, text } = scored[0] ?? { heading: title ?? none, text: fields[1] ?? none };
    const { url, kind, chapter, part } = entry;
    return {
      ...{ url, title: entry.title, kind, chapter, part, sections, score: ranked.score },
      excerpt: excerptOf(heading, text, read, found),
    };
  };
}
