import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { type Answer, move } from '../../../model/practice/task.ts';
import type { PracticeData, SpokenEntry } from '../props.ts';

interface Props {
  locale: Locale;
  words: PracticeData['words'];
  legend: string;
  entries: readonly SpokenEntry[];
  /** Ids in the order in which the steps stand. */
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

const directions = [-1, 1] as const;
const arrows: Record<string, -1 | 1 | undefined> = { ArrowUp: -1, ArrowDown: 1 };

/** Steps to be put in order by buttons or by the arrow keys on them; each move is told. */
export function Order({ locale, words: { turn }, legend, entries, answer, onAnswer }: Props) {
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  const texts = new Map(entries.map((entry) => [entry.id, entry.text]));
  const number = (value: number) => formatNumber(locale, value);

  const shift = (entry: string, by: -1 | 1) => {
    const next = move(answer, entry, by);
    const place = { step: texts.get(entry) ?? '', place: number(next.indexOf(entry) + 1), total: number(next.length) };
    setTold(fill(next === answer ? turn.stays : turn.moved, place));
    onAnswer(next);
    // The button goes along with its step, and so does the focus.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-step="${entry}"] [data-by="${by}"]`)?.focus());
  };
  const onKey = (entry: string) => (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (by === undefined) return;
    event.preventDefault();
    shift(entry, by);
  };

  return (
    <fieldset className="choices order" aria-describedby={id}>
      <legend>{legend}</legend>
      <p className="small" id={id}>
        {turn.orderHint}
      </p>
      <ol ref={list} className="order-steps">
        {answer.map((entry, place) => (
          <li key={entry} data-step={entry}>
            <span>{texts.get(entry)}</span>
            <span className="order-acts">
              {directions.map((by) => (
                <button
                  key={by}
                  type="button"
                  className="button"
                  data-by={by}
                  aria-disabled={by < 0 ? place === 0 : place === answer.length - 1}
                  aria-label={fill(by < 0 ? turn.moveUp : turn.moveDown, { step: texts.get(entry) ?? '' })}
                  onClick={() => shift(entry, by)}
                  onKeyDown={onKey(entry)}
                >
                  <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {told}
      </p>
    </fieldset>
  );
}
