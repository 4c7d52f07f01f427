import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Certainty } from '../../../model/practice/attempt.ts';
import { seedOf, shuffle } from '../../../model/types/scene-order.ts';
import type { ConversationPracticeWords } from '../../../schemas/conversation-practice-words.ts';
import type { KitWords } from '../../../schemas/kit-words.ts';
import { Choices } from '../Choices.tsx';
import { HowSure, OwnWords, SaidWords } from '../TurnParts.tsx';
import { CustomerWords } from './Said.tsx';
import type { SpokenReply, SpokenTurn } from './talk.ts';

interface Props {
  words: ConversationPracticeWords;
  kit: Pick<KitWords, 'turn'>;
  turn: SpokenTurn;
  /** Replies that were tried at this turn before. */
  tried: readonly string[];
  ownWords: string;
  takesFocus: boolean;
  onWrite: (text: string) => void;
  onSay: (reply: string, certainty: Certainty) => void;
}

/** A turn that waits for a reply: the customer's words, the reader's own answer, then one of three, said by saying how sure. */
export function Turn({ words: { turn: words, verdicts }, kit, turn, tried, ownWords, takesFocus, onWrite, onSay }: Props) {
  const [isShown, setIsShown] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const spoken = useRef<HTMLQuoteElement>(null);
  const replies = useRef<HTMLDivElement>(null);
  // Replies stand in an order of their own at each turn, so that a place gives nothing away.
  const ordered = shuffle(turn.replies, seedOf(turn.id));

  useEffect(() => {
    if (takesFocus) spoken.current?.focus();
  }, []);
  useEffect(() => {
    if (isShown) replies.current?.querySelector('input')?.focus();
  }, [isShown]);
  const labelOf = ({ id: reply, text, quality }: SpokenReply): ReactNode =>
    tried.includes(reply) ? (
      <>
        {text}{' '}
        <small className="label talk-tried">
          ({words.tried}: {verdicts[quality]})
        </small>
      </>
    ) : (
      text
    );

  return (
    <>
      <CustomerWords turn={turn} innerRef={spoken} />
      {isShown ? (
        <div className="card-step" ref={replies}>
          <SaidWords label={kit.turn.yourWords} text={ownWords} />
          <Choices
            legend={words.question}
            layout="list"
            options={ordered.map((reply) => ({ value: reply.id, label: labelOf(reply) }))}
            value={chosen}
            onChange={setChosen}
          />
          {chosen !== null && <HowSure words={kit.turn.certainty} onSure={(how) => onSay(chosen, how)} />}
        </div>
      ) : (
        <div className="card-step">
          <p>{words.think}</p>
          <OwnWords
            label={words.write}
            hint={kit.turn.ownHint}
            show={words.show}
            text={ownWords}
            onText={onWrite}
            onShow={() => setIsShown(true)}
          />
        </div>
      )}
    </>
  );
}
