import { useId, useRef, useState } from 'react';
import { fill } from '../../i18n/words.ts';
import {
  checkOwnCard,
  deleteOwnCard,
  mostCharacters,
  type OwnDraft,
  type OwnField,
  ownFields,
  pickDraft,
  writeOwnCard,
} from '../../model/practice/own-card.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import { OwnFile } from './OwnFile.tsx';
import type { PracticeData } from './props.ts';

interface Props extends Pick<PracticeData, 'locale' | 'words'> {
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
}

/** A name that no other card has, also where two devices make cards at once. */
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
const emptyDraft = (): OwnDraft => ({ id: newId(), who: '', words: '', weak: '', why: '', strong: '', fails: '' });

/** Objections that the reader writes herself; they come back among the others. */
export function OwnCards({ locale, words, state, onState }: Props) {
  const { own } = words;
  const [draft, setDraft] = useState(emptyDraft);
  const [isTried, setTried] = useState(false);
  const [message, setMessage] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const labels: Record<OwnField, string> = { ...own, words: own.said };
  const problems = checkOwnCard(draft);
  const kept = state.own.filter(({ isDeleted }) => !isDeleted);
  const isEdit = kept.some((card) => card.id === draft.id);

  const show = (next: OwnDraft) => {
    setDraft(next);
    setTried(false);
  };
  const save = () => {
    setTried(true);
    if (problems.length > 0) return;
    onState((before) => ({ ...before, own: writeOwnCard(before.own, draft, new Date()) }));
    show(emptyDraft());
    setMessage(own.saved);
  };
  const edit = (card: OwnDraft) => {
    show(pickDraft(card));
    setMessage('');
    first.current?.focus();
  };
  const remove = (gone: string) => {
    onState((before) => ({ ...before, own: deleteOwnCard(before.own, gone, new Date()) }));
    if (draft.id === gone) show(emptyDraft());
    setMessage(own.removed);
    // The button goes with its card.
    title.current?.focus();
  };

  return (
    <section className="practice-own" id="own">
      <h2 ref={title} tabIndex={-1}>
        {own.title}
      </h2>
      <p className="label">{own.intro}</p>
      {ownFields.map((part, place) => {
        const isWrong = isTried && problems.some((problem) => 'field' in problem && problem.field === part);
        return (
          <div key={part} className="field label" data-wrong={isWrong ? '' : undefined}>
            <label htmlFor={`${id}-${part}`}>{labels[part]}</label>
            <textarea
              ref={place === 0 ? first : undefined}
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
              {isWrong ? (part === 'weak' ? own.missingWeak : own.missing) : ''}
            </span>
          </div>
        );
      })}
      <div className="personal-acts">
        <button type="button" className="button" onClick={save}>
          {own.save}
        </button>
        {isEdit && (
          <button type="button" className="button button-quiet" onClick={() => show(emptyDraft())}>
            {own.cancel}
          </button>
        )}
      </div>
      <p role="status" className="label">
        {message}
      </p>
      {kept.length > 0 && (
        <ul className="own-list">
          {kept.map((card) => (
            <li key={card.id}>
              <span dir="auto">{card.words}</span>
              <span className="personal-acts">
                <button type="button" className="button button-quiet" onClick={() => edit(card)}>
                  {own.edit}
                  <span className="unseen"> {fill(own.quoted, { words: card.words })}</span>
                </button>
                <button type="button" className="button button-quiet" onClick={() => remove(card.id)}>
                  {own.remove}
                  <span className="unseen"> {fill(own.quoted, { words: card.words })}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <OwnFile locale={locale} words={words} state={state} onState={onState} />
    </section>
  );
}
