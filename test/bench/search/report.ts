import type { Answer, FoundPage } from '../../../src/components/search/answer.ts';
import { formatTable } from '../table.ts';
import type { BenchEdition, BenchQuery } from './read-folder.ts';

export type GivenAnswer = Answer & { milliseconds: number };

/** A query with the addresses of the pages that answer it, and what the search gave. */
export interface AnsweredQuery {
  query: BenchQuery;
  wanted: ReadonlySet<string>;
  answer: GivenAnswer;
}

const first = 3;
const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
const pageOf = ({ url }: FoundPage): string => url.split(/[?#]/)[0] ?? url;

/** A hit in the first three: a page that was wanted, or an entry of its own on such a page. */
const isWanted = ({ wanted }: AnsweredQuery, page: FoundPage | undefined): boolean =>
  page !== undefined && (wanted.has(page.url) || wanted.has(pageOf(page)));
export const isRecalled = (one: AnsweredQuery): boolean => one.answer.pages.slice(0, first).some((page) => isWanted(one, page));
export const isFirst = (one: AnsweredQuery): boolean => isWanted(one, one.answer.pages[0]);
/** All that was wanted, as far as three places reach. */
const countRecalled = (one: AnsweredQuery): number => {
  const shown = one.answer.pages.slice(0, first).filter((page) => isWanted(one, page));
  return new Set(shown.map((page) => (one.wanted.has(page.url) ? page.url : pageOf(page)))).size;
};

const excerptsOf = ({ pages }: Answer) =>
  pages.flatMap(({ excerpt, sections }) => [excerpt, ...sections.map((section) => section.excerpt)]);

/** Excerpts in which no hit is marked, and excerpts that show anything but the page's own text. */
function countExcerpts(edition: BenchEdition, answered: readonly AnsweredQuery[]): { all: number; unmarked: number; foreign: number } {
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const texts = tidy(
    edition.documents.flatMap(({ title, sections }) => [title, ...sections.flatMap((one) => [one.title, one.text])]).join(' '),
  );
  const excerpts = answered.flatMap(({ answer }) => excerptsOf(answer));
  const isOwn = (text: string): boolean =>
    text
      .split(/…| · /)
      .map(tidy)
      .every((piece) => texts.includes(piece));
  return {
    all: excerpts.length,
    unmarked: excerpts.filter((excerpt) => !excerpt.some(({ isHit }) => isHit)).length,
    foreign: excerpts.filter((excerpt) => !isOwn(excerpt.map(({ text }) => text).join(''))).length,
  };
}

function rowOf(name: string, answered: readonly AnsweredQuery[]): string[] {
  const answerable = answered.filter(({ wanted }) => wanted.size > 0);
  const wanted = answerable.reduce((total, one) => total + Math.min(first, one.wanted.size), 0);
  return [
    name,
    String(answered.length),
    percent(answerable.filter(isRecalled).length, answerable.length),
    percent(answerable.filter(isFirst).length, answerable.length),
    percent(
      answerable.reduce((total, one) => total + countRecalled(one), 0),
      wanted,
    ),
    percent(answerable.filter(({ answer }) => answer.certainty === 'closest').length, answerable.length),
  ];
}

function describeMiss({ query, wanted, answer }: AnsweredQuery): string {
  const given = answer.pages.slice(0, first).map(({ url, title }) => `${url} (${title})`);
  return `  ${query.id} ${query.cls}: “${query.q}” wants ${[...wanted].join(', ') || 'nothing'}; got ${answer.certainty} ${given.join(', ') || '–'}`;
}

const head = ['class', 'queries', 'recall@3', 'hit@1', 'all relevant@3', 'said it guessed'];

/** Prints the figures of one language, by class of query, and with `showsMisses` every query that was not answered well. */
export function printReport(edition: BenchEdition, answered: readonly AnsweredQuery[], showsMisses: boolean): void {
  const { language, documents } = edition;
  const classes = [...new Set(answered.map(({ query }) => query.cls))].sort();
  const rows = classes.map((cls) =>
    rowOf(
      cls,
      answered.filter(({ query }) => query.cls === cls),
    ),
  );
  console.log(`\n${language}: ${documents.length} entries, ${answered.length} queries`);
  console.log(formatTable(head, [...rows, rowOf('all', answered)]));
  const unanswerable = answered.filter(({ query }) => query.rel.length === 0);
  const wrong = unanswerable.filter(({ answer }) => answer.certainty !== 'none');
  const lost = answered.filter(({ wanted, answer }) => wanted.size > 0 && answer.certainty === 'none');
  const { all, unmarked, foreign } = countExcerpts(edition, answered);
  const times = answered.map(({ answer }) => answer.milliseconds).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(
    `wrong answers where nothing is relevant: ${wrong.length} of ${unanswerable.length}; nothing found where something is: ${lost.length}`,
  );
  console.log(`excerpts without a mark: ${unmarked} of ${all}; with text that is not the page's: ${foreign}`);
  console.log(`time to answer: median ${at(0.5)} ms, 95 % ${at(0.95)} ms`);
  if (!showsMisses) return;
  const missed = answered.filter((one) =>
    one.wanted.size > 0 ? !isRecalled(one) : one.query.rel.length === 0 && one.answer.certainty !== 'none',
  );
  for (const one of missed) console.log(describeMiss(one));
}
