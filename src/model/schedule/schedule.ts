import { type Card, createEmptyCard, fsrs, Rating, State, type StepUnit } from 'ts-fsrs';

/** What is kept of one card between sittings. Times are ISO 8601 in UTC; `stability` in days, `difficulty` 1 to 10. */
export interface CardMemory {
  due: string;
  stability: number;
  difficulty: number;
  reps: number;
  lapses: number;
  lastReview: string;
}

export type SelfGrade = 'again' | 'good';

/** Recall the schedule aims at when a card comes back. */
export const requestRetention = 0.9;

const noSteps: readonly StepUnit[] = [];
const scheduler = fsrs({
  request_retention: requestRetention,
  enable_fuzz: false,
  enable_short_term: false,
  learning_steps: noSteps,
  relearning_steps: noSteps,
});

const ratings = { again: Rating.Again, good: Rating.Good } as const;

function toCard(memory: CardMemory): Card {
  return {
    ...createEmptyCard(new Date(memory.lastReview)),
    due: new Date(memory.due),
    stability: memory.stability,
    difficulty: memory.difficulty,
    reps: memory.reps,
    lapses: memory.lapses,
    state: State.Review,
    last_review: new Date(memory.lastReview),
  };
}

/**
 * The memory of a card after the reader graded herself, by FSRS at a target retention of .9 without minute-level steps:
 * the next date is never earlier than the day after. A clock set back counts as no time passed.
 *
 * `review(null, 'good', now)` for a new card gives a due date one or more days after `now`.
 */
export function review(memory: CardMemory | null, grade: SelfGrade, now: Date): CardMemory {
  const last = memory === null ? now : new Date(memory.lastReview);
  const at = now.getTime() < last.getTime() ? last : now;
  const { card } = scheduler.next(memory === null ? createEmptyCard(at) : toCard(memory), at, ratings[grade]);
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    lastReview: at.toISOString(),
  };
}

/** Ids that are due, longest overdue first. */
export function dueIds(memories: Readonly<Record<string, CardMemory>>, now: Date): string[] {
  return Object.entries(memories)
    .filter(([, memory]) => new Date(memory.due).getTime() <= now.getTime())
    .sort(([, a], [, b]) => (a.due < b.due ? -1 : 1))
    .map(([id]) => id);
}
