import type { Ref } from 'react';
import type { SpokenReply, SpokenTurn } from './talk.ts';

/** The customer's words, with the speaker where there are several. */
export function CustomerWords({ turn: { speaker, words }, innerRef }: { turn: SpokenTurn; innerRef?: Ref<HTMLQuoteElement> }) {
  return (
    <blockquote className="card-words" ref={innerRef} tabIndex={innerRef === undefined ? undefined : -1}>
      {speaker !== null && <cite className="label talk-speaker">{speaker}</cite>}
      {words}
    </blockquote>
  );
}

/** What the reader replied, at the other side. */
export function OwnReply({ label, reply: { text, quality } }: { label: string; reply: SpokenReply }) {
  return (
    <div className="talk-reply" data-quality={quality}>
      <p className="label">{label}</p>
      <p>{text}</p>
    </div>
  );
}
