import { allItems, type ItemSet, parseItemSet, serialiseItemSet } from '../../model/practice/item-set.ts';
import type { QueryCodec } from '../kit/use-query.ts';

/** Reads and writes the chosen set in the address; one that holds no item is passed over. */
export function setCodec(holds: (set: ItemSet) => boolean): QueryCodec<ItemSet> {
  return {
    keys: ['chapter', 'skill', 'topic'],
    parse: (query) => {
      const set = parseItemSet(query);
      return set === null || holds(set) ? set : allItems;
    },
    serialise: serialiseItemSet,
  };
}
