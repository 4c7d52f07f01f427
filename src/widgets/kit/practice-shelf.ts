import { migrate } from '../../model/practice/migrate.ts';
import { emptyState, type PracticeState, parseState } from '../../model/practice/state.ts';
import type { Shelf } from './store.ts';

/** One reader's practice in all tools. It takes over what the objection drill kept by itself, also from a file saved then. */
export const practiceShelf: Shelf<PracticeState> = {
  key: 'mushtari:practice',
  version: 1,
  empty: emptyState,
  parse: parseState,
  former: { key: 'mushtari:objection-drill', version: 1, migrate },
};
