import { withColon } from '../../../i18n/words.ts';
import type { TalkCard } from '../../../model/practice/card.ts';
import { strongEnding, strongTurns } from '../../../model/practice/talk-card.ts';

interface AnswerProps {
  card: TalkCard;
  /** Asks when an answer would fail. */
  fails: string | null;
}

interface TaskProps {
  card: TalkCard;
  yourAnswer: string;
}

/** A conversation on paper: turn by turn of its strong path what the customer says, room to answer, and the replies to tick. */
export function PaperTalk({ card, yourAnswer }: TaskProps) {
  return strongTurns(card).map(({ turn }) => (
    <div key={turn.id} className="paper-turn">
      {turn.speaker !== null && <p className="label">{turn.speaker}</p>}
      <p className="card-words">{turn.words}</p>
      <p className="label">{yourAnswer}</p>
      <p className="blank" />
      <p className="blank" />
      <p className="paper-options">
        {turn.replies.map(({ id, text }) => (
          <span key={id} className="tick">
            {text}
          </span>
        ))}
      </p>
    </div>
  ));
}

/** The strong path in the key: at each turn the strong reply, why, and when it would fail, then how it ends. */
export function PaperTalkAnswer({ card, fails }: AnswerProps) {
  return (
    <>
      <p>
        <b>{card.title}</b>
      </p>
      <ul className="paper-turns">
        {strongTurns(card).map(({ turn, reply }) => (
          <li key={turn.id}>
            <p>
              <b>{reply.text}</b> {reply.feedback}
            </p>
            {fails !== null && (
              <p>
                <b>{withColon(fails)}</b> {turn.fails}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>{strongEnding(card)}</p>
    </>
  );
}
