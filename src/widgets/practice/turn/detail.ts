import { formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { type Answer, choiceOf } from '../../../model/practice/task.ts';
import type { PracticeData, TaskOf } from '../props.ts';

type Detailed = TaskOf<'several' | 'order' | 'match'>;

/** What the key says of an entry, and what the reader answered where that differs. */
export function detailOf(locale: Locale, { turn }: PracticeData['words'], task: Detailed, answer: Answer, id: string): string {
  const number = (place: number) => formatNumber(locale, place + 1);
  const both = (key: string, own: string) => fill(turn.keyAndOwn, { key, own });
  if (task.kind === 'several') {
    const belongs = task.entries.some((entry) => entry.id === id && entry.isRight);
    return both(belongs ? turn.belongs : turn.belongsNot, answer.includes(id) ? turn.ticked : turn.notTicked);
  }
  if (task.kind === 'order') {
    const [own, right] = [answer.indexOf(id), task.entries.findIndex((entry) => entry.id === id)];
    const place = fill(turn.placeRight, { place: number(right) });
    return own === right ? place : both(place, fill(turn.placeYours, { place: number(own) }));
  }
  const textOf = (choice: string | null | undefined) => task.choices.find((other) => other.id === choice)?.text ?? '';
  const match = task.entries.find((entry) => entry.id === id)?.match;
  const own = choiceOf(answer, id);
  return own === match ? textOf(match) : both(textOf(match), fill(turn.matchYours, { choice: textOf(own) }));
}
