import { type ReactNode, type Ref, useEffect, useId, useRef } from 'react';
import { type Certainty, certainties } from '../../model/practice/attempt.ts';
import type { SelfGrade } from '../../model/schedule/schedule.ts';
import type { KitWords } from '../../schemas/kit-words.ts';

/** The places of a turn that take the focus in their order: what happens, what the answer was worth, and the way on. */
export interface TurnPlaces {
  top: Ref<HTMLQuoteElement>;
  answer: Ref<HTMLDivElement>;
  next: Ref<HTMLButtonElement>;
}

/** Moves the focus to the top of a turn where it `begins` with it, to the answer once that is shown, to the way on once it is graded. */
export function useTurnFocus(begins: boolean, isCompared: boolean, isGraded: boolean): TurnPlaces {
  const top = useRef<HTMLQuoteElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (begins) top.current?.focus();
  }, []);
  useEffect(() => {
    if (isCompared) answer.current?.focus();
  }, [isCompared]);
  useEffect(() => {
    // What went right or wrong is read before the way on, where both come at once.
    if (isGraded && document.activeElement !== answer.current) next.current?.focus();
  }, [isGraded]);
  return { top, answer, next };
}

interface SituationProps {
  setting: ReactNode;
  words: string;
  innerRef: Ref<HTMLQuoteElement>;
}

/** Who says what, and where. */
export function Situation({ setting, words, innerRef }: SituationProps) {
  return (
    <>
      {setting !== null && <p className="label card-where">{setting}</p>}
      <blockquote className="card-words" ref={innerRef} tabIndex={-1} dir="auto">
        {words}
      </blockquote>
    </>
  );
}

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

/** What the reader wrote before, kept beside what may be chosen; nothing where she wrote nothing. */
export function SaidWords({ label, text }: { label: string; text: string }) {
  if (text.trim() === '') return null;
  return (
    <div className="card-own">
      <p className="label">{label}</p>
      <p dir="auto">{text}</p>
    </div>
  );
}

interface JudgedProps {
  verdict: string;
  /** Null where no key can tell. */
  isRight: boolean | null;
  innerRef: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** What an answer was worth, with all that explains it. Its name is the verdict, which is told when the focus comes to it. */
export function Judged({ verdict, isRight, innerRef, children }: JudgedProps) {
  const id = useId();
  return (
    <div ref={innerRef} tabIndex={-1} role="group" aria-labelledby={id} className="card-answer">
      <p id={id} className="quiz-verdict" data-state={isRight === null ? undefined : isRight ? 'right' : 'wrong'}>
        {verdict}
      </p>
      {children}
    </div>
  );
}

interface HowSureProps {
  words: KitWords['turn']['certainty'];
  onSure: (certainty: Certainty) => void;
}

/** How sure she is of an answer, before she sees what it is worth. */
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

/** What became of an option. */
export function optionState(isChosen: boolean, isRight: boolean): keyof KitWords['turn']['option'] {
  if (isChosen) return isRight ? 'chosen' : 'mistaken';
  return isRight ? 'left' : 'missed';
}

interface SurpriseProps {
  words: Pick<KitWords['turn'], 'sureAndWrong' | 'unsureAndRight'>;
  /** Null where no key can tell. */
  isRight: boolean | null;
  certainty: Certainty | null;
}

/** What the answer says about her certainty, where the two do not agree. */
export function Surprise({ words, isRight, certainty }: SurpriseProps) {
  if (certainty === 'sure' && isRight === false) return <p className="small">{words.sureAndWrong}</p>;
  return certainty === 'guess' && isRight === true ? <p className="small">{words.unsureAndRight}</p> : null;
}

interface GradeProps {
  words: { legend: string; again: string; good: string; next: string };
  /** When the item comes back, once the turn is graded; null before. */
  back: string | null;
  next: Ref<HTMLButtonElement>;
  onGrade: (grade: SelfGrade) => void;
  onNext: () => void;
}

/** The reader's own grade by two buttons, and then the way on. */
export function Grade({ words, back, next, onGrade, onNext }: GradeProps) {
  const id = useId();
  return (
    <div className="card-grade">
      {back === null ? (
        <>
          <p id={id}>{words.legend}</p>
          <div role="group" aria-labelledby={id} className="label">
            <button type="button" className="button" onClick={() => onGrade('again')}>
              {words.again}
            </button>
            <button type="button" className="button button-main" onClick={() => onGrade('good')}>
              {words.good}
            </button>
          </div>
        </>
      ) : (
        <div className="label">
          <p role="status">{back}</p>
          <button ref={next} type="button" className="button button-main" onClick={onNext}>
            {words.next}
          </button>
        </div>
      )}
    </div>
  );
}
