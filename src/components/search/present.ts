import type { Analyzer, Term } from '../../model/search/analyse.ts';
import { fieldTerms, listBounds, type StoredDocument, stretchAt } from '../../model/search/document.ts';
import { cutPieces, makeExcerpt, mergeSpans, type Piece, type Span } from '../../model/search/excerpt.ts';
import type { Hit, Ranked } from '../../model/search/score.ts';
import type { FoundPage, FoundSection } from './answer.ts';

const mostSections = 3;

/** The hits of one field, with the texts they stand in. */
interface FieldHits {
  text: string;
  field: 'title' | 'heading' | 'text';
  first: number;
  hits: readonly Hit[];
}

const tidy = (pieces: readonly Piece[]): Piece[] => pieces.map(({ text, isHit }) => ({ text: text.replace(/\s+/g, ' '), isHit }));

/** The fields of an entry with the hits in each, in the order in which its terms are counted. */
function splitHits({ title, sections }: StoredDocument, counts: readonly number[], hits: readonly Hit[]): FieldHits[] {
  const fields = [
    { text: title, field: 'title' as const },
    ...sections.flatMap((section) => [
      { text: section.title, field: 'heading' as const },
      { text: section.text, field: 'text' as const },
    ]),
  ];
  const bounds = listBounds(counts);
  const split: (FieldHits & { hits: Hit[] })[] = fields.map((field, index) => ({ ...field, first: bounds[index] ?? 0, hits: [] }));
  for (const hit of hits) split[stretchAt(bounds, hit.at)]?.hits.push(hit);
  return split;
}

function markHits({ text, field, first, hits }: FieldHits, analyzer: Analyzer, found: Set<string>): Span[] {
  if (hits.length === 0) return [];
  const terms = fieldTerms(text, field, analyzer);
  const spans = mergeSpans(hits.map(({ at }) => terms[at - first]).filter((term): term is Term => term !== undefined));
  for (const { start, end } of spans) found.add(text.slice(start, end));
  return spans;
}

/** The text around its hits; where only the heading is hit, the heading and how the text begins. */
function excerptOf(heading: FieldHits, text: FieldHits, analyzer: Analyzer, found: Set<string>): Piece[] {
  const spans = markHits(text, analyzer, found);
  const headingSpans = markHits(heading, analyzer, found);
  if (spans.length > 0 || headingSpans.length === 0) return tidy(makeExcerpt(text.text, spans));
  const marked = cutPieces(heading.text, headingSpans, 0, heading.text.length);
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

/** An entry that was found, with its best sections and their excerpts; the forms that were hit are added to `found`. */
export function presentPage(
  url: string,
  stored: StoredDocument,
  ranked: Ranked,
  { analyzer, found, counts }: { analyzer: Analyzer; found: Set<string>; counts: readonly number[] },
): FoundPage {
  const [title, ...fields] = splitHits(stored, counts, ranked.hits);
  const none: FieldHits = { text: '', field: 'text', first: 0, hits: [] };
  const scored = stored.sections
    .map((section, index) => {
      const [heading, text] = [fields[index * 2] ?? none, fields[index * 2 + 1] ?? none];
      return { section, heading, text, score: scoreSection(heading, text) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const sections: FoundSection[] = scored
    .filter(({ section }) => section.id !== '')
    .slice(0, mostSections)
    .map(({ section, heading, text, score }) => ({
      url: `${url}#${section.id}`,
      title: section.title,
      excerpt: excerptOf(heading, text, analyzer, found),
      score,
    }));
  const [best] = scored;
  const opening = { heading: title ?? none, text: fields[1] ?? none };
  const { heading, text } = best ?? opening;
  const { kind, chapter, part } = stored;
  return {
    ...{ url, title: stored.title, kind, chapter, part, sections, score: ranked.score },
    excerpt: excerptOf(heading, text, analyzer, found),
  };
}
