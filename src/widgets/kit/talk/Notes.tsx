import { fill } from '../../../i18n/words.ts';
import type { TalkStep } from '../../../model/practice/conversation.ts';
import type { ConversationPracticeWords } from '../../../schemas/conversation-practice-words.ts';
import type { Aims, SpokenReply, SpokenTurn } from './talk.ts';

interface Props {
  words: ConversationPracticeWords;
  aims: Aims;
  step: TalkStep<SpokenTurn>;
}

/** Why the reply that was given is strong or weak, the same of the others, and last the strong one and when it would fail. */
export function Notes({ words, aims, step: { turn, reply } }: Props) {
  const others = turn.replies.filter(({ id, quality }) => id !== reply.id && quality !== 'strong');
  const strong = turn.replies.find(({ quality }) => quality === 'strong');
  return (
    <>
      <p>{reply.feedback}</p>
      <Touched words={words} aims={aims} reply={reply} />
      <h4>{words.turn.others}</h4>
      <ul className="replies">
        {others.map((other) => (
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
      <h4>{words.turn.model}</h4>
      {strong === reply && <p>{words.turn.modelIsYours}</p>}
      {strong !== undefined && strong !== reply && (
        <ul className="replies">
          <li data-quality={strong.quality}>
            <p className="reply-text">{strong.text}</p>
            <p>{strong.feedback}</p>
            <Touched words={words} aims={aims} reply={strong} />
          </li>
        </ul>
      )}
      <h4>{words.turn.fails}</h4>
      <p>{turn.fails}</p>
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
