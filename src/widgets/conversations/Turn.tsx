import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { seedOf, shuffle } from '../../model/types/scene-order.ts';
import type { ConversationPracticeWords } from '../../schemas/conversation-practice-words.ts';
import { Choices } from '../kit/Choices.tsx';
import type { SpokenReply, SpokenTurn } from './props.ts';
import { CustomerWords } from './Said.tsx';

interface Props {
  words: ConversationPracticeWords;
  turn: SpokenTurn;
  /** Replies that were tried at this turn before; with one of them, the replies are shown at once. */
  tried: readonly string[];
  ownWords: string;
  takesFocus: boolean;
  onWrite: (text: string) => void;
  onSay: (reply: string) => void;
}

/** A turn that waits for a reply: the customer's words, the reader's own answer, then one of three. */
export function Turn({ words: { turn: words, verdicts }, turn, tried, ownWords, takesFocus, onWrite, onSay }: Props) {
  const [isShown, setIsShown] = useState(tried.length > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const spoken = useRef<HTMLQuoteElement>(null);
  const replies = useRef<HTMLDivElement>(null);
  const id = useId();
  // Replies stand in an order of their own at each turn, so that a place gives nothing away.
  const ordered = shuffle(turn.replies, seedOf(turn.id));

  useEffect(() => {
    if (takesFocus) spoken.current?.focus();
  }, []);
  useEffect(() => {
    if (isShown && tried.length === 0) replies.current?.querySelector('input')?.focus();
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
          {ownWords.trim() !== '' && <OwnWords label={words.yourWords} text={ownWords} />}
          <Choices
            legend={words.question}
            layout="list"
            options={ordered.map((reply) => ({ value: reply.id, label: labelOf(reply) }))}
            value={chosen}
            onChange={setChosen}
          />
          <button
            type="button"
            className="button button-main"
            disabled={chosen === null}
            onClick={() => {
              if (chosen !== null) onSay(chosen);
            }}
          >
            {words.say}
          </button>
        </div>
      ) : (
        <div className="card-step">
          <p>{words.think}</p>
          <label className="label" htmlFor={`${id}-own`}>
            {words.write}
          </label>
          <textarea
            id={`${id}-own`}
            rows={2}
            dir="auto"
            value={ownWords}
            onChange={({ target }) => onWrite(target.value)}
            aria-describedby={`${id}-hint`}
          />
          <p className="small" id={`${id}-hint`}>
            {words.writeHint}
          </p>
          <button type="button" className="button button-main" onClick={() => setIsShown(true)}>
            {words.show}
          </button>
        </div>
      )}
    </>
  );
}

/** What the reader would have said, kept beside the replies. */
export function OwnWords({ label, text }: { label: string; text: string }) {
  return (
    <div className="card-own">
      <p className="label">{label}</p>
      <p dir="auto">{text}</p>
    </div>
  );
}
