import { useState } from 'react';
import { fill } from '../../../i18n/words.ts';
import type { Certainty } from '../../../model/practice/attempt.ts';
import { judge, settle, writeAnswer } from '../../../model/practice/task.ts';
import type { SelfGrade } from '../../../model/schedule/schedule.ts';
import { Grade, HowSure, Situation, Surprise, useTurnFocus } from '../../kit/TurnParts.tsx';
import { Conversation } from '../../kit/talk/Conversation.tsx';
import type { TurnProps } from './Turn.tsx';

/**
 * A conversation as one item. How sure she is to bring it to a good end is asked before it begins, since every reply explains itself.
 * The first way through counts: one that went wrong comes back without being asked about, one that went well is graded by the reader.
 */
export function TalkTurn({ locale, words, drill, talk, card, reason, place, onBegin, onAttempt, onNext }: TurnProps) {
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const [path, setPath] = useState<readonly string[]>([]);
  const [first, setFirst] = useState<readonly string[] | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const places = useTurnFocus(true, false, back !== null && first === null);
  const { task } = card;
  if (task.kind !== 'conversation') return null;

  const grade = (own: SelfGrade, way: readonly string[]) =>
    setBack(
      onAttempt({
        ...{ at: new Date().toISOString(), version: card.version, chosen: writeAnswer(task, way) },
        ...{ isRight: settle(judge(task, way), own), certainty, grade: own },
      }),
    );
  const begin = (how: Certainty) => {
    setCertainty(how);
    onBegin();
  };
  const end = (way: readonly string[]) => {
    if (first !== null) return;
    setFirst(way);
    if (judge(task, way).isRight === false) grade('again', way);
  };
  const isRight = first !== null && judge(task, first).isRight === true;

  return (
    <div className="card">
      <p className="label small">{place === null ? reason : `${place} · ${reason}`}</p>
      {certainty === null ? (
        <>
          <Situation setting={card.setting} words={card.situation} innerRef={places.top} />
          <div className="card-step">
            <p className="quiz-question">{card.question}</p>
            <HowSure words={{ ...drill.certainty, legend: words.turn.howWell }} onSure={begin} />
          </div>
        </>
      ) : (
        <div className="talk">
          <Conversation
            {...{ locale, path }}
            takesFocus
            words={talk.words}
            aims={talk.aims}
            talk={task.talk}
            onPath={setPath}
            onAnother={null}
            onEnd={end}
          />
        </div>
      )}
      <div role="status" className={first === null ? 'unseen' : undefined}>
        {first !== null && (
          <p className="quiz-verdict" data-state={isRight ? 'right' : 'wrong'}>
            {isRight ? words.turn.talkRight : words.turn.talkWrong}
          </p>
        )}
      </div>
      {first !== null && (
        <div className="card-step">
          <Surprise words={drill.card} isRight={isRight} certainty={certainty} />
          <p className="label">
            <a href={card.section.href}>{fill(words.turn.section, { title: card.section.title })}</a>
          </p>
          <Grade
            words={{ legend: words.turn.talkGrade, again: words.turn.again, good: words.turn.good, next: words.turn.next }}
            back={back}
            next={places.next}
            onGrade={(own) => grade(own, first)}
            onNext={onNext}
          />
        </div>
      )}
    </div>
  );
}
