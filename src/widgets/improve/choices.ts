import type { Quality } from '../../model/practice/card.ts';
import { enough, type Finding } from '../../model/practice/tally.ts';
import type { TaskKind } from '../../model/practice/task.ts';
import type { ImproveItem } from './props.ts';

/** An option with how often it was chosen; without words where the item does not have it any more. */
export interface Choice {
  id: string;
  text: string | null;
  quality: Quality | null;
  count: number;
  /** What that says of it, where there are answers enough. */
  remark: 'nobody' | 'moreThanRight' | null;
}

/** An entry in a place of an order, counted from 0. `placed('greet', 0) === 'greet@0'`. */
export function placed(id: string, index: number): string {
  return `${id}@${index}`;
}

/** The parts of an answer as it is kept. */
function partsOf(kind: TaskKind, what: string): string[] {
  const ids = what.split(' ');
  return kind === 'order' ? ids.map(placed) : ids;
}

/**
 * How often each option was chosen, in the item's order; then, of one to choose, what the item does not have any more. Of matches
 * and replies only the right ones and those that were chosen are told: there are too many others.
 */
export function countChoices(item: ImproveItem, { answers, chosen }: Finding): Choice[] {
  const counts = new Map<string, number>();
  for (const { what, count } of chosen)
    for (const part of new Set(partsOf(item.kind, what))) counts.set(part, (counts.get(part) ?? 0) + count);
  const countOf = (id: string) => counts.get(id) ?? 0;
  const strongest = Math.max(0, ...item.options.filter(({ quality }) => quality === 'strong').map(({ id }) => countOf(id)));
  const remarkOn = (quality: Quality, count: number): Choice['remark'] => {
    if (answers < enough || quality === 'strong') return null;
    if (count === 0) return 'nobody';
    return item.kind === 'one' && count > strongest ? 'moreThanRight' : null;
  };
  const isBranching = item.kind === 'match' || item.kind === 'conversation';
  const known = item.options
    .map(({ id, text, quality }) => ({ id, text, quality, count: countOf(id), remark: remarkOn(quality, countOf(id)) }))
    .filter(({ quality, count }) => !isBranching || quality === 'strong' || count > 0);
  const other = [...counts].filter(([id]) => item.kind === 'one' && !item.options.some((option) => option.id === id));
  return [...known, ...other.map(([id, count]) => ({ id, text: null, quality: null, count, remark: null }))];
}
