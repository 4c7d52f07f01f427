import { mergeStates } from '../../model/practice/merge.ts';
import { migrateAnswers, migrateDrill, migrateFirst, migrateScenes } from '../../model/practice/migrate.ts';
import { emptyState, type PracticeState, parseState, stateVersion } from '../../model/practice/state.ts';
import type { Shelf } from './store.ts';

/** One reader's practice in all tools. It takes in what single tools kept by themselves, also from files saved then. */
export const practiceShelf: Shelf<PracticeState> = {
  key: 'mushtari:practice',
  version: stateVersion,
  empty: emptyState,
  parse: parseState,
  merge: mergeStates,
  formers: [
    { key: 'mushtari:practice', version: 3, migrate: migrateAnswers },
    { key: 'mushtari:practice', version: 2, migrate: migrateAnswers },
    { key: 'mushtari:practice', version: 1, migrate: migrateFirst },
    { key: 'mushtari:objection-drill', version: 1, migrate: migrateDrill },
    { key: 'mushtari:customer-types', version: 1, migrate: (data) => migrateScenes(data, new Date()) },
  ],
};
