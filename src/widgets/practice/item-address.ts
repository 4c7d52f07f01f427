import type { QueryCodec } from '../kit/use-query.ts';
import { setNames } from './view.ts';

/** The item that an address opens, `item=objection/burnt-before`; whether there is such an item is for the page to say. From which set it was opened is no part of it. */
export const itemCodec: QueryCodec<string | null> = {
  keys: ['item'],
  replaces: setNames,
  parse: ({ item }) => item ?? null,
  serialise: (item) => ({ item: item ?? undefined }),
};
