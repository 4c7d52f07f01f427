import type { Analyzer } from './analyse.ts';
import { stemQuery } from './index-term.ts';
import { findCompletions, type Lookup, listBegun, sampleStems } from './lookup.ts';
import type { Group } from './plan.ts';

const mostSamples = 10;
const mostCompletions = 3;

/**
 * What the next letters will ask for, as queries of terms: of a word of one or two letters, some of all the words that it can become; of
 * a longer one, what the likeliest of them mean. Nothing behind a space.
 */
export function createAnticipate(analyzer: Analyzer, lookup: Lookup, groups: readonly Group[]): (query: string) => string[] {
  const alike = new Map<string, Set<string>>();
  for (const { members } of groups) {
    const single = members.flatMap((member) => (member.length === 1 ? member : []));
    for (const stem of single) {
      const others = members.flatMap((member) => member.filter((other) => other !== stem && lookup.byStem.has(other)));
      alike.set(stem, new Set([...(alike.get(stem) ?? []), ...others]));
    }
  }
  return (query) => {
    const typed = /\S$/.test(query) ? (analyzer.read(query).at(-1)?.whole?.fold ?? '') : '';
    if (typed === '') return [];
    const begun = typed.length <= 2 ? sampleStems(listBegun(lookup, typed), mostSamples) : [];
    const likely = typed.length < 2 ? [] : findCompletions(lookup, typed, mostCompletions).map(({ entry }) => entry.stem);
    return [...new Set([...begun, ...likely.flatMap((stem) => [...(alike.get(stem) ?? [])])])].map(stemQuery);
  };
}
