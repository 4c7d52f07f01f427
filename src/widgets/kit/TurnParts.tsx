import { useId } from 'react';
import { type Certainty, certainties } from '../../model/practice/attempt.ts';

interface OwnWordsProps {
  label: string;
  hint: string;
  /** Name of the button that goes on. */
  show: string;
  text: string;
  onText: (text: string) => void;
  onShow: () => void;
}

/** The reader answers first, aloud or in writing, before she sees what may be chosen. */
export function OwnWords({ label, hint, show, text, onText, onShow }: OwnWordsProps) {
  const id = useId();
  return (
    <>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} rows={3} dir="auto" value={text} onChange={({ target }) => onText(target.value)} aria-describedby={`${id}-hint`} />
      <p className="small" id={`${id}-hint`}>
        {hint}
      </p>
      <button type="button" className="button button-main" onClick={onShow}>
        {show}
      </button>
    </>
  );
}

interface HowSureProps {
  words: Record<'legend' | Certainty, string>;
  onSure: (certainty: Certainty) => void;
}

/** How sure she is of a choice, before she sees what it is worth. */
export function HowSure({ words, onSure }: HowSureProps) {
  const id = useId();
  return (
    <div className="card-certainty label">
      <p id={id}>{words.legend}</p>
      <div role="group" aria-labelledby={id}>
        {certainties.map((certainty) => (
          <button key={certainty} type="button" className="button" onClick={() => onSure(certainty)}>
            {words[certainty]}
          </button>
        ))}
      </div>
    </div>
  );
}
