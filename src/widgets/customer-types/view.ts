import { namesAny } from '../../model/text/query.ts';
import { type TypeSet, typeSets } from '../../model/types/type-set.ts';
import type { QueryCodec } from '../kit/use-query.ts';

export const modes = ['learn', 'recognise'] as const;

/** What is worth sharing: the mode, the set, and what was ticked. */
export interface View {
  mode: (typeof modes)[number];
  set: TypeSet;
  seen: readonly string[];
}

const keys = ['mode', 'set', 'seen'] as const;

/** Reads and writes a view in the address, for the sets and observations that a page has. */
export function viewCodec(observations: Readonly<Partial<Record<TypeSet, readonly string[]>>>, base: View): QueryCodec<View> {
  return {
    keys,
    parse: (query) => {
      if (!namesAny(query, keys)) return null;
      const set = typeSets.find((known) => known === query['set'] && observations[known] !== undefined) ?? base.set;
      const ticked = new Set((query['seen'] ?? '').split('.'));
      const seen = (observations[set] ?? []).filter((id) => ticked.has(id));
      return { mode: modes.find((mode) => mode === query['mode']) ?? base.mode, set, seen };
    },
    serialise: ({ mode, set, seen }) => ({
      mode: mode === base.mode ? undefined : mode,
      set: set === base.set ? undefined : set,
      seen: seen.length === 0 ? undefined : seen.join('.'),
    }),
  };
}
