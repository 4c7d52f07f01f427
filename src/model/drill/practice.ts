import type { Today } from '../practice/day.ts';
import { itemId, nameIn, type PracticeItem } from '../practice/item.ts';
import { reasonFor } from '../practice/queue.ts';
import { memoryAt } from '../practice/record.ts';
import type { PracticeState } from '../practice/state.ts';
import type { CardMemory } from '../schedule/schedule.ts';
import type { DeckCard } from './deck.ts';

/** A card of the drill as an item to practise; alike are the cards of one topic. `toItem(card).id` is `objection/<card's id>`. */
export function toItem({ id, version, topic, chapters }: DeckCard & Pick<PracticeItem, 'version'>): PracticeItem {
  return { id: itemId('objections', id), version, kind: 'one', skill: 'objections', group: topic, chapters, isFree: true };
}

/** The memories of the drill's cards by their own ids, of those that have one; a card that failed today is due until it is made good. */
export function memoriesOf(state: PracticeState, today: Today): Record<string, CardMemory> {
  const known = Object.entries(state.items).flatMap(([id, record]) => {
    const name = nameIn('objections', id);
    const memory = name === null ? null : memoryAt(record, today);
    if (name === null || memory === null) return [];
    const isOpen = reasonFor(record, record, today)?.kind === 'failed-today';
    return [[name, isOpen ? { ...memory, due: today.start } : memory] as const];
  });
  return Object.fromEntries(known);
}
