import { useState } from 'react';
import { formatDays } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Attempt, Certainty } from '../../model/practice/attempt.ts';
import { whyNext } from '../../model/practice/queue.ts';
import { type ItemRecord, withAttempt } from '../../model/practice/record.ts';
import type { SelfGrade } from '../../model/schedule/schedule.ts';
import { seedOf, shuffle } from '../../model/types/scene-order.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { ObjectionDrillWords } from '../../schemas/objection-drill-words.ts';
import { Choices } from '../kit/Choices.tsx';
import { Grade, HowSure, OwnWords, Situation, useTurnFocus } from '../kit/TurnParts.tsx';
import { Answer } from './Answer.tsx';
import type { DrillCard } from './props.ts';

interface Props {
  locale: Locale;
  words: ObjectionDrillWords;
  turn: KitWords['turn'];
  card: DrillCard;
  /** What is kept of the card; undefined for a new one. */
  record: ItemRecord | undefined;
  version: number;
  takesFocus: boolean;
  onAttempt: (attempt: Attempt) => void;
  onNext: () => void;
}

/** One turn: the situation, the reader's own answer, the choice, how sure, what each reply is worth, and her own grade. */
export function Card({ locale, words, turn, card, record, version, takesFocus, onAttempt, onNext }: Props) {
  const [stage, setStage] = useState<'answer' | 'choose' | 'compare'>('answer');
  const [ownWords, setOwnWords] = useState('');
  const [reply, setReply] = useState<string | null>(null);
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const [graded, setGraded] = useState<number | null>(null);
  const { top, answer, next } = useTurnFocus(takesFocus, stage === 'compare', graded !== null);
  const [replies] = useState(() => shuffle(card.replies, seedOf(card.id) + (record?.attempts.length ?? 0)));

  const grade = (own: SelfGrade) => {
    if (reply === null || certainty === null) return;
    const now = new Date();
    const isRight = replies.find(({ id: option }) => option === reply)?.quality === 'strong';
    const attempt: Attempt = { at: now.toISOString(), version, chosen: reply, isRight, certainty, grade: own };
    onAttempt(attempt);
    setGraded(whyNext(withAttempt(record, attempt), now).days);
  };

  return (
    <div className="card">
      <Situation setting={`${card.who} · ${card.where}`} words={card.words} innerRef={top} />
      {stage === 'answer' && (
        <div className="card-step">
          <p>{words.card.think}</p>
          <OwnWords
            label={words.card.write}
            hint={turn.ownHint}
            show={words.card.show}
            text={ownWords}
            onText={setOwnWords}
            onShow={() => setStage('choose')}
          />
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
            <HowSure
              words={turn.certainty}
              onSure={(level) => {
                setCertainty(level);
                setStage('compare');
              }}
            />
          )}
        </div>
      )}
      {stage === 'compare' && reply !== null && (
        <div className="card-step">
          <Answer {...{ words, turn, card, replies, certainty, ownWords }} chosen={reply} innerRef={answer} />
          <Grade
            words={{ legend: words.card.grade, again: words.card.again, good: words.card.good, next: words.card.next }}
            back={graded === null ? null : fill(words.card.backIn, { when: formatDays(locale, graded) })}
            next={next}
            onGrade={grade}
            onNext={onNext}
          />
        </div>
      )}
    </div>
  );
}
