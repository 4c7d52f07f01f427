import { useId } from 'react';
import { type Answer, choiceOf, pair } from '../../../model/practice/task.ts';
import type { PracticeData, TaskOf } from '../props.ts';

interface Props extends Pick<TaskOf<'match'>, 'entries' | 'choices'> {
  words: PracticeData['words'];
  legend: string;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** Entries, each with a list to choose from. */
export function Match({ words, legend, entries, choices, answer, onAnswer }: Props) {
  const id = useId();
  return (
    <fieldset className="choices match">
      <legend>{legend}</legend>
      {entries.map((entry) => (
        <div key={entry.id} className="field">
          <label htmlFor={`${id}-${entry.id}`}>{entry.text}</label>
          <span className="field-box">
            <select
              id={`${id}-${entry.id}`}
              value={choiceOf(answer, entry.id) ?? ''}
              onChange={({ target }) => onAnswer(pair(answer, entry.id, target.value))}
            >
              <option value="" disabled>
                {words.turn.matchNone}
              </option>
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.text}
                </option>
              ))}
            </select>
          </span>
        </div>
      ))}
    </fieldset>
  );
}
