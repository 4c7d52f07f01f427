import { useState } from 'react';
import { fill } from '../../../i18n/words.ts';
import type { AnsweredTurn } from '../../../model/practice/attempt.ts';
import { judge, settle, writeAnswer } from '../../../model/practice/task.ts';
import type { SelfGrade } from '../../../model/schedule/schedule.ts';
import { Grade, useTurnFocus } from '../../kit/TurnParts.tsx';
import { Conversation } from '../../kit/talk/Conversation.tsx';
import type { TurnProps } from './Turn.tsx';

/**
 * A conversation as one item. Each turn asks how sure the reader is of her reply, and is kept for her insight as she first answered it.
 * The first way through counts: one that went wrong comes back without being asked about, one that went well is graded by the reader.
 */
export function TalkTurn({ locale, words, kit, talk, card, reason, place, onBegin, onAttempt, onNext }: TurnProps) {
  const [path, setPath] = useState<readonly string[]>([]);
  const [first, setFirst] = useState<{ way: readonly string[]; turns: readonly AnsweredTurn[] } | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const places = useTurnFocus(false, false, back !== null && first === null);
  const { task } = card;
  if (task.kind !== 'conversation') return null;

  const grade = (own: SelfGrade, { way, turns }: NonNullable<typeof first>) =>
    setBack(
      onAttempt({
        ...{ at: new Date().toISOString(), version: card.version, chosen: writeAnswer(task, way) },
        ...{ isRight: settle(judge(task, way), own), certainty: null, grade: own, turns },
      }),
    );
  const end = (way: readonly string[], turns: readonly AnsweredTurn[]) => {
    if (first !== null) return;
    setFirst({ way, turns });
    if (judge(task, way).isRight === false) grade('again', { way, turns });
  };
  const isRight = first !== null && judge(task, first.way).isRight === true;

  return (
    <div className="card">
      <p className="label small">{place === null ? reason : `${place} · ${reason}`}</p>
      <div className="talk">
        <Conversation
          {...{ locale, kit, path, onBegin }}
          takesFocus
          words={talk.words}
          aims={talk.aims}
          talk={task.talk}
          onPath={setPath}
          onAnother={null}
          onEnd={end}
        />
      </div>
      <div role="status" className={first === null ? 'unseen' : undefined}>
        {first !== null && (
          <p className="quiz-verdict" data-state={isRight ? 'right' : 'wrong'}>
            {isRight ? words.turn.talkRight : words.turn.talkWrong}
          </p>
        )}
      </div>
      {first !== null && (
        <div className="card-step">
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
