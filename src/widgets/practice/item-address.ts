import type { QueryCodec } from '../kit/use-query.ts';

/** The item that an address opens, `item=objection/burnt-before`; whether there is such an item is for the page to say. */
export const itemCodec: QueryCodec<string | null> = {
  keys: ['item'],
  parse: ({ item }) => item ?? null,
  serialise: (item) => ({ item: item ?? undefined }),
};
