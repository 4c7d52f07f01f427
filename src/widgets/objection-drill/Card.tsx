import { useEffect, useId, useRef, useState } from 'react';
import { formatDays } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { type CardMemory, daysUntilDue, review, type SelfGrade } from '../../model/schedule/schedule.ts';
import { seedOf, shuffle } from '../../model/types/scene-order.ts';
import type { ObjectionDrillWords } from '../../schemas/objection-drill-words.ts';
import { Choices } from '../kit/Choices.tsx';
import { Answer } from './Answer.tsx';
import type { DrillCard } from './props.ts';
import { type Attempt, type Certainty, certainties } from './record.ts';

interface Props {
  locale: Locale;
  words: ObjectionDrillWords;
  card: DrillCard;
  memory: CardMemory | null;
  takesFocus: boolean;
  onAttempt: (attempt: Attempt) => void;
  onNext: () => void;
}

/** One turn: the situation, the reader's own answer, the choice, how sure, what each reply is worth, and her own grade. */
export function Card({ locale, words, card, memory, takesFocus, onAttempt, onNext }: Props) {
  const [stage, setStage] = useState<'answer' | 'choose' | 'compare'>('answer');
  const [ownWords, setOwnWords] = useState('');
  const [reply, setReply] = useState<string | null>(null);
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const [graded, setGraded] = useState<number | null>(null);
  const top = useRef<HTMLQuoteElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const id = useId();
  // Replies stand in an order of their own for each card and sitting, so that a place gives nothing away.
  const replies = shuffle(card.replies, seedOf(card.id) + (memory?.reps ?? 0));

  useEffect(() => {
    if (takesFocus) top.current?.focus();
  }, []);
  useEffect(() => {
    if (stage === 'compare') answer.current?.focus();
  }, [stage]);
  useEffect(() => {
    if (graded !== null) next.current?.focus();
  }, [graded]);

  const grade = (own: SelfGrade) => {
    if (reply === null || certainty === null) return;
    const now = new Date();
    onAttempt({ at: now.toISOString(), reply, certainty, grade: own });
    setGraded(daysUntilDue(review(memory, own, now), now));
  };

  return (
    <div className="card">
      <p className="label card-where">
        {card.who} · {card.where}
      </p>
      <blockquote className="card-words" ref={top} tabIndex={-1}>
        {card.words}
      </blockquote>

      {stage === 'answer' && (
        <div className="card-step">
          <p>{words.card.think}</p>
          <label className="label" htmlFor={`${id}-own`}>
            {words.card.write}
          </label>
          <textarea
            id={`${id}-own`}
            rows={3}
            dir="auto"
            value={ownWords}
            onChange={({ target }) => setOwnWords(target.value)}
            aria-describedby={`${id}-hint`}
          />
          <p className="small" id={`${id}-hint`}>
            {words.card.writeHint}
          </p>
          <button type="button" className="button button-main" onClick={() => setStage('choose')}>
            {words.card.show}
          </button>
        </div>
      )}

      {stage === 'choose' && (
        <div className="card-step">
          <Choices
            legend={words.card.question}
            layout="list"
            options={replies.map(({ id: value, text }) => ({ value, label: text }))}
            value={reply}
            onChange={setReply}
          />
          {reply !== null && (
            <div className="card-certainty label">
              <p id={`${id}-sure`}>{words.certainty.legend}</p>
              <div role="group" aria-labelledby={`${id}-sure`}>
                {certainties.map((level) => (
                  <button
                    key={level}
                    type="button"
                    className="button"
                    onClick={() => {
                      setCertainty(level);
                      setStage('compare');
                    }}
                  >
                    {words.certainty[level]}
                  </button>
                ))}
              </div>
            </div>
          )}
        </div>
      )}

      {stage === 'compare' && reply !== null && (
        <div className="card-step">
          <div ref={answer} tabIndex={-1} className="card-answer">
            <Answer words={words} card={card} replies={replies} chosen={reply} certainty={certainty} ownWords={ownWords} />
          </div>
          <div className="card-grade">
            <p id={`${id}-grade`}>{words.card.grade}</p>
            {graded === null ? (
              <div role="group" aria-labelledby={`${id}-grade`} className="label">
                <button type="button" className="button" onClick={() => grade('again')}>
                  {words.card.again}
                </button>
                <button type="button" className="button button-main" onClick={() => grade('good')}>
                  {words.card.good}
                </button>
              </div>
            ) : (
              <div className="label">
                <p role="status">{fill(words.card.backIn, { when: formatDays(locale, graded) })}</p>
                <button ref={next} type="button" className="button button-main" onClick={onNext}>
                  {words.card.next}
                </button>
              </div>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
