import { useId, useState } from 'react';
import { fill } from '../../i18n/words.ts';
import { checkOwnCard, deleteOwnCard, mostCharacters, type OwnField, ownFields, writeOwnCard } from '../../model/practice/own-card.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import type { PracticeData } from './props.ts';

interface Props {
  words: PracticeData['words'];
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
}

const empty: Record<OwnField, string> = { who: '', words: '', weak: '', strong: '' };

/** A name that no other card has, also where two devices make cards at once. */
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/** Objections that the reader writes herself; they come back among the others. */
export function OwnCards({ words: { own }, state, onState }: Props) {
  const [draft, setDraft] = useState(empty);
  const [isTried, setTried] = useState(false);
  const [message, setMessage] = useState('');
  const id = useId();
  const labels: Record<OwnField, string> = { who: own.who, words: own.said, weak: own.weak, strong: own.strong };
  const problems = checkOwnCard({ id: 'draft', ...draft });
  const kept = state.own.filter(({ isDeleted }) => !isDeleted);

  const save = () => {
    setTried(true);
    if (problems.length > 0) return;
    const card = { id: newId(), ...draft };
    onState((before) => ({ ...before, own: writeOwnCard(before.own, card, new Date()) }));
    setDraft(empty);
    setTried(false);
    setMessage(own.saved);
  };
  const remove = (gone: string) => {
    onState((before) => ({ ...before, own: deleteOwnCard(before.own, gone, new Date()) }));
    setMessage(own.removed);
  };

  return (
    <section className="practice-own" id="own">
      <h2>{own.title}</h2>
      <p className="label">{own.intro}</p>
      {ownFields.map((part) => {
        const isWrong = isTried && problems.some((problem) => 'field' in problem && problem.field === part);
        return (
          <div key={part} className="field label" data-wrong={isWrong ? '' : undefined}>
            <label htmlFor={`${id}-${part}`}>{labels[part]}</label>
            <textarea
              id={`${id}-${part}`}
              rows={part === 'who' ? 1 : 2}
              dir="auto"
              value={draft[part]}
              maxLength={mostCharacters[part]}
              aria-invalid={isWrong}
              aria-describedby={`${id}-${part}-wrong`}
              onChange={({ target }) => setDraft({ ...draft, [part]: target.value })}
            />
            <span id={`${id}-${part}-wrong`} className="field-wrong">
              {isWrong ? own.missing : ''}
            </span>
          </div>
        );
      })}
      <button type="button" className="button" onClick={save}>
        {own.save}
      </button>
      <p role="status" className="label">
        {message}
      </p>
      {kept.length > 0 && (
        <ul>
          {kept.map((other) => (
            <li key={other.id}>
              <span dir="auto">{other.words}</span>{' '}
              <button type="button" className="button button-quiet" onClick={() => remove(other.id)}>
                {fill(own.remove, { words: other.words })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
