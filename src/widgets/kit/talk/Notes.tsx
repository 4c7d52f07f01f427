import { fill } from '../../../i18n/words.ts';
import type { TalkStep } from '../../../model/practice/conversation.ts';
import type { ConversationPracticeWords } from '../../../schemas/conversation-practice-words.ts';
import type { Aims, SpokenReply, SpokenTurn } from './talk.ts';

interface Props {
  words: ConversationPracticeWords;
  aims: Aims;
  step: TalkStep<SpokenTurn>;
}

/** Why the reply that was given is strong or weak, and on demand the same of the two others. */
export function Notes({ words, aims, step: { turn, reply } }: Props) {
  return (
    <>
      <p>{reply.feedback}</p>
      <Touched words={words} aims={aims} reply={reply} />
      <details className="talk-others">
        <summary>{words.turn.others}</summary>
        <ul className="replies">
          {turn.replies
            .filter(({ id }) => id !== reply.id)
            .map((other) => (
              <li key={other.id} data-quality={other.quality}>
                <p className="label">
                  <b>{words.verdicts[other.quality]}</b>
                </p>
                <p className="reply-text">{other.text}</p>
                <p>{other.feedback}</p>
                <Touched words={words} aims={aims} reply={other} />
              </li>
            ))}
        </ul>
      </details>
    </>
  );
}

/** Which stages and steps a reply serves, and which it harms. */
function Touched({ words, aims, reply }: { words: ConversationPracticeWords; aims: Aims; reply: SpokenReply }) {
  const all = [...aims.stages, ...aims.steps];
  const namesOf = (ids: readonly string[]) => all.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(' · ');
  return (
    <p className="small talk-aims">
      {reply.serves.length > 0 && <span data-standing="served">{fill(words.turn.serves, { aims: namesOf(reply.serves) })}</span>}
      {reply.harms.length > 0 && <span data-standing="harmed">{fill(words.turn.harms, { aims: namesOf(reply.harms) })}</span>}
    </p>
  );
}
