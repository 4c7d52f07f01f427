import { useId } from 'react';
import type { Answer } from '../../../model/practice/task.ts';
import type { SpokenEntry } from '../props.ts';

interface Props {
  legend: string;
  hint: string;
  entries: readonly SpokenEntry[];
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** Boxes to tick: options that belong, or criteria that were met. */
export function Several({ legend, hint, entries, answer, onAnswer }: Props) {
  const id = useId();
  return (
    <fieldset className="choices choices-list" aria-describedby={id}>
      <legend>{legend}</legend>
      <p className="small" id={id}>
        {hint}
      </p>
      <div className="choices-options">
        {entries.map((entry) => (
          <label key={entry.id}>
            <input
              type="checkbox"
              value={entry.id}
              checked={answer.includes(entry.id)}
              onChange={({ target }) => onAnswer(target.checked ? [...answer, entry.id] : answer.filter((other) => other !== entry.id))}
            />
            <span>{entry.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
