import { foldWord } from './fold.ts';
import type { EntryFacts } from './index-file.ts';

/** How many times more an entry counts whose title, or one of whose headings, is what was typed. */
const titleBoost = 2;
const headingBoost = 1.6;
/** A heading of more entries than this (“In one minute”) is a part of every chapter, and no subject. */
const mostSharing = 2;

const nameOf = (text: string): string =>
  foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * How much more each entry counts for a query that is, word for word, what it or one of its sections is called; in any spelling.
 *
 * Where one entry is called “Objections” and has a section “Too expensive”, “TOO EXPENSIVE?” gives it 1.6 and “objections” 2.
 */
export function createCalled(entries: readonly Pick<EntryFacts, 'title' | 'headings'>[]): (query: string) => ReadonlyMap<number, number> {
  const called = new Map<string, { titled: number[]; headed: number[] }>();
  const at = (text: string) => {
    const name = nameOf(text);
    const found = called.get(name) ?? { titled: [], headed: [] };
    called.set(name, found);
    return found;
  };
  entries.forEach(({ title, headings }, entry) => {
    at(title).titled.push(entry);
    for (const heading of headings) at(heading.title).headed.push(entry);
  });
  return (query) => {
    const { titled = [], headed = [] } = called.get(nameOf(query)) ?? {};
    const byHeading = headed.length > mostSharing ? [] : headed;
    return new Map([...byHeading.map((entry) => [entry, headingBoost] as const), ...titled.map((entry) => [entry, titleBoost] as const)]);
  };
}
