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
          <Explained key={other.id} {...{ words, aims }} reply={other} verdict={words.verdicts[other.quality]} />
        ))}
      </ul>
      <h4>{words.turn.model}</h4>
      {strong === reply && <p>{words.turn.modelIsYours}</p>}
      {strong !== undefined && strong !== reply && (
        <ul className="replies">
          <Explained {...{ words, aims }} reply={strong} verdict={null} />
        </ul>
      )}
      <h4>{words.turn.fails}</h4>
      <p>{turn.fails}</p>
    </>
  );
}

interface ReplyProps extends Pick<Props, 'words' | 'aims'> {
  reply: SpokenReply;
}

/** A reply that was not given, and why it is what it is; the verdict is null where the heading tells it. */
function Explained({ words, aims, reply, verdict }: ReplyProps & { verdict: string | null }) {
  return (
    <li data-quality={reply.quality}>
      {verdict !== null && (
        <p className="label">
          <b>{verdict}</b>
        </p>
      )}
      <p className="reply-text">{reply.text}</p>
      <p>{reply.feedback}</p>
      <Touched words={words} aims={aims} reply={reply} />
    </li>
  );
}

/** Which stages and steps a reply serves, and which it harms. */
function Touched({ words, aims, reply }: ReplyProps) {
  const all = [...aims.stages, ...aims.steps];
  const namesOf = (ids: readonly string[]) => all.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(' · ');
  return (
    <p className="small talk-aims">
      {reply.serves.length > 0 && <span data-standing="served">{fill(words.turn.serves, { aims: namesOf(reply.serves) })}</span>}
      {reply.harms.length > 0 && <span data-standing="harmed">{fill(words.turn.harms, { aims: namesOf(reply.harms) })}</span>}
    </p>
  );
}
