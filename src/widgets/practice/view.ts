import { allItems, type ItemSet, parseItemSet, serialiseItemSet } from '../../model/practice/item-set.ts';
import type { QueryCodec } from '../kit/use-query.ts';

/** The names of a chosen set in an address. */
export const setNames = ['chapter', 'skill', 'topic'] as const;

/** Reads and writes the chosen set in the address; one that holds no item is passed over. */
export function setCodec(holds: (set: ItemSet) => boolean): QueryCodec<ItemSet> {
  return {
    keys: setNames,
    parse: (query) => {
      const set = parseItemSet(query);
      return set === null || holds(set) ? set : allItems;
    },
    serialise: serialiseItemSet,
  };
}
