import { useEffect, useRef } from 'react';
import type { Locale } from '../../../i18n/locales.ts';
import type { Answer } from '../../../model/practice/task.ts';
import { shuffle } from '../../../model/types/scene-order.ts';
import { Choices } from '../../kit/Choices.tsx';
import type { ItemCard, PracticeData } from '../props.ts';
import { Match } from './Match.tsx';
import { Order } from './Order.tsx';
import { Several } from './Several.tsx';

interface Props {
  locale: Locale;
  words: PracticeData['words'];
  card: ItemCard;
  /** Decides the order in which entries stand. */
  seed: number;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** What an item is answered with; its first control takes the focus. */
export function AnswerForm(props: Props) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, button')?.focus(), []);
  return (
    <div ref={form}>
      <Form {...props} />
    </div>
  );
}

/** Options, boxes, steps to move, choices to match, or criteria to hold own words against. */
function Form({ locale, words, card: { task, question: legend }, seed, answer, onAnswer }: Props) {
  if (task.kind === 'conversation') return null;
  if (task.kind === 'one') {
    return (
      <Choices
        legend={legend}
        layout="list"
        options={shuffle(task.entries, seed).map(({ id: value, text }) => ({ value, label: text }))}
        value={answer[0] ?? null}
        onChange={(id) => onAnswer([id])}
      />
    );
  }
  if (task.kind === 'order') return <Order {...{ locale, words, legend, answer, onAnswer }} entries={task.entries} />;
  if (task.kind === 'match') {
    return <Match {...{ words, legend, answer, onAnswer }} entries={task.entries} choices={shuffle(task.choices, seed)} />;
  }
  if (task.kind === 'free') {
    return <Several {...{ answer, onAnswer }} legend={words.turn.rubric} hint={words.turn.rubricHint} entries={task.entries} />;
  }
  return <Several {...{ legend, answer, onAnswer }} hint={words.turn.severalHint} entries={shuffle(task.entries, seed)} />;
}
