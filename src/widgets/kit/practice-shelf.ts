import { emptyState, type PracticeState, parseState } from '../../model/practice/state.ts';
import type { Shelf } from './store.ts';

/** What is kept of one reader's practice, over all tools. */
export const practiceShelf: Shelf<PracticeState> = { key: 'mushtari:practice', version: 1, empty: emptyState, parse: parseState };
