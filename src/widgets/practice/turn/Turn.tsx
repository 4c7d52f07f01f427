import { useState } from 'react';
import type { Attempt, Certainty } from '../../../model/practice/attempt.ts';
import { type Answer, emptyAnswer, isComplete, judge, settle, writeAnswer } from '../../../model/practice/task.ts';
import type { SelfGrade } from '../../../model/schedule/schedule.ts';
import { seedOf } from '../../../model/types/scene-order.ts';
import { Grade, HowSure, OwnWords, SaidWords, Situation, useTurnFocus } from '../../kit/TurnParts.tsx';
import type { ItemCard, PracticeData } from '../props.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Compared } from './Compared.tsx';
import { TalkTurn } from './TalkTurn.tsx';

export interface TurnProps extends Pick<PracticeData, 'locale' | 'words' | 'kit' | 'drill' | 'talk'> {
  card: ItemCard;
  /** Which meeting with the item this is: its options stand in another order each time. */
  meeting: number;
  reason: string;
  /** Where in the sitting, or null outside of one. */
  place: string | null;
  /** Told when the reader writes, asks for the choices or says how sure she is. */
  onBegin: () => void;
  /** Keeps an attempt, and gives back in words when the item returns. */
  onAttempt: (attempt: Attempt) => string;
  onNext: () => void;
}

/** One turn of any kind of item. */
export function Turn(props: TurnProps) {
  return props.card.kind === 'conversation' ? <TalkTurn {...props} /> : <AnswerTurn {...props} />;
}

/** Say it first, answer, say how sure, see what every entry is worth, then grade yourself where the answer is free. */
function AnswerTurn({ locale, words, kit, drill, card, meeting, reason, place, onBegin, onAttempt, onNext }: TurnProps) {
  const { kind, task, isFree } = card;
  const seed = seedOf(card.id) + meeting;
  const [stage, setStage] = useState<'produce' | 'answer' | 'compare'>('produce');
  const [ownWords, setOwnWords] = useState('');
  const [answer, setAnswer] = useState<Answer>(() => emptyAnswer(task, seed));
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const places = useTurnFocus(true, stage === 'compare', back !== null);
  const verdict = judge(task, answer);

  const grade = (own: SelfGrade, how: Certainty | null) =>
    setBack(
      onAttempt({
        at: new Date().toISOString(),
        version: card.version,
        chosen: writeAnswer(task, answer),
        isRight: settle(verdict, own),
        certainty: how,
        grade: own,
      }),
    );
  const sayHowSure = (how: Certainty) => {
    setCertainty(how);
    // Who wrote freely is asked how sure she is before she sees what a good answer does, the others once they have chosen.
    if (kind === 'free') return;
    setStage('compare');
    if (!isFree) grade(verdict.isRight === true ? 'good' : 'again', how);
  };

  return (
    <div className="card">
      <p className="label small">{place === null ? reason : `${place} · ${reason}`}</p>
      <Situation setting={card.setting} words={card.situation} innerRef={places.top} />
      {stage === 'produce' && (
        <div className="card-step">
          <p className="quiz-question">{card.question}</p>
          <OwnWords
            label={words.turn.produce[task.kind]}
            hint={kit.turn.ownHint}
            show={kind === 'free' ? words.turn.compare : words.turn.show}
            text={ownWords}
            onText={(text) => {
              setOwnWords(text);
              onBegin();
            }}
            onShow={() => {
              setStage('answer');
              onBegin();
            }}
          />
        </div>
      )}
      {stage === 'answer' && (
        <div className="card-step">
          <SaidWords label={kit.turn.yourWords} text={ownWords} />
          {kind === 'free' && certainty === null ? (
            <HowSure words={{ ...kit.turn.certainty, legend: words.turn.howGood }} onSure={sayHowSure} />
          ) : (
            <AnswerForm {...{ locale, words, card, seed, answer }} onAnswer={setAnswer} />
          )}
          {kind !== 'free' && isComplete(task, answer) && <HowSure words={kit.turn.certainty} onSure={sayHowSure} />}
          {kind === 'free' && certainty !== null && (
            <button type="button" className="button button-main" onClick={() => setStage('compare')}>
              {words.turn.showModel}
            </button>
          )}
        </div>
      )}
      {stage === 'compare' && (
        <div className="card-step">
          <Compared {...{ locale, words, kit, drill, card, answer, verdict, certainty, ownWords, seed }} innerRef={places.answer} />
          <Grade
            words={{ legend: drill.card.grade, again: words.turn.again, good: words.turn.good, next: words.turn.next }}
            back={back}
            next={places.next}
            onGrade={(own) => grade(own, certainty)}
            onNext={onNext}
          />
        </div>
      )}
    </div>
  );
}
