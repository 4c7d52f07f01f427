import { type CardMemory, dueIds } from '../schedule/schedule.ts';
import type { Query } from '../text/query.ts';

export const topics = ['price', 'delay', 'trust', 'competitor', 'authority', 'need', 'after-sale', 'buyers-play'] as const;
export type Topic = (typeof topics)[number];

/** What a strong reply does, in order. */
export const fourSteps = ['listen', 'acknowledge', 'clarify', 'offer'] as const;

export interface DeckCard {
  id: string;
  topic: Topic;
  chapters: readonly string[];
}

/** Which cards the reader asked for. */
export type DeckChoice = { by: 'due' } | { by: 'all' } | { by: 'topic'; topic: Topic } | { by: 'chapter'; chapter: string };

type Memories = Readonly<Record<string, CardMemory>>;

/** Cards of a choice in the order of practice: what is due (longest overdue first), then what is new, then the rest. */
export function chooseCards<T extends DeckCard>(cards: readonly T[], choice: DeckChoice, memories: Memories, now: Date): T[] {
  const due = dueIds(memories, now);
  const belongs: Record<DeckChoice['by'], (card: T) => boolean> = {
    all: () => true,
    due: ({ id }) => due.includes(id),
    topic: ({ topic }) => choice.by === 'topic' && topic === choice.topic,
    chapter: ({ chapters }) => choice.by === 'chapter' && chapters.includes(choice.chapter),
  };
  const rank = ({ id }: T): number => {
    if (due.includes(id)) return due.indexOf(id);
    return memories[id] === undefined ? cards.length : cards.length + 1;
  };
  return cards.filter(belongs[choice.by]).sort((a, b) => rank(a) - rank(b));
}

/** Reads a choice from a query: `topic=price`, `chapter=objections`, `show=due` or `show=all`; null when it names none. */
export function parseDeckChoice({ topic, chapter, show }: Query): DeckChoice | null {
  const known = topics.find((name) => name === topic);
  if (known !== undefined) return { by: 'topic', topic: known };
  if (chapter !== undefined && /^[a-z-]{1,60}$/.test(chapter)) return { by: 'chapter', chapter };
  return show === 'due' || show === 'all' ? { by: show } : null;
}

/** Writes a choice. `parseDeckChoice(serialiseDeckChoice(c))` equals c. */
export function serialiseDeckChoice(choice: DeckChoice): Query {
  if (choice.by === 'topic') return { topic: choice.topic };
  if (choice.by === 'chapter') return { chapter: choice.chapter };
  return { show: choice.by };
}

/** True when both ask for the same cards. */
export function isSameChoice(a: DeckChoice, b: DeckChoice): boolean {
  return keyOf(a) === keyOf(b);
}

/** A choice as one word, for lists of choices. `keyOf({ by: 'topic', topic: 'price' }) === 'topic price'`. */
export function keyOf(choice: DeckChoice): string {
  return Object.entries(serialiseDeckChoice(choice)).flat().join(' ');
}
