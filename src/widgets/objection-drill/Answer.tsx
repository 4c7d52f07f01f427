import type { Ref } from 'react';
import { fill } from '../../i18n/words.ts';
import { fourSteps } from '../../model/drill/deck.ts';
import type { Certainty } from '../../model/practice/attempt.ts';
import type { Quality } from '../../model/practice/card.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { ObjectionDrillWords } from '../../schemas/objection-drill-words.ts';
import { Judged, SaidWords, Surprise } from '../kit/TurnParts.tsx';
import type { DrillCard, DrillReply } from './props.ts';

interface Props {
  words: ObjectionDrillWords;
  turn: KitWords['turn'];
  card: DrillCard;
  replies: readonly DrillReply[];
  chosen: string;
  certainty: Certainty | null;
  ownWords: string;
  innerRef: Ref<HTMLDivElement>;
}

/** What the choice was worth, why each reply is weak or strong, the strong one's four steps, and what would change the answer. */
export function Answer({ words, turn, card, replies, chosen, certainty, ownWords, innerRef }: Props) {
  const verdicts: Record<Quality, string> = {
    strong: words.card.verdictStrong,
    fair: words.card.verdictFair,
    weak: words.card.verdictWeak,
  };
  const quality = replies.find(({ id }) => id === chosen)?.quality ?? 'weak';
  return (
    <Judged innerRef={innerRef} isRight={quality === 'strong'} verdict={verdicts[quality]}>
      <Surprise words={turn} isRight={quality === 'strong'} certainty={certainty} />
      <SaidWords label={turn.yourWords} text={ownWords} />
      <h4>{words.card.replies}</h4>
      <ul className="replies">
        {replies.map(({ id, quality: worth, text, feedback }) => (
          <li key={id} data-quality={worth}>
            <p className="label">
              <b>{words.qualities[worth]}</b>
              {id === chosen && <span> · {words.card.yourChoice}</span>}
            </p>
            {worth !== 'strong' && <p className="reply-text">{text}</p>}
            <p>{feedback}</p>
          </li>
        ))}
      </ul>
      <h4>{words.card.stepsTitle}</h4>
      <ol className="four-steps">
        {fourSteps.map((step) => (
          <li key={step}>
            <b className="label">{words.steps[step]}</b>
            <span>{card.steps[step]}</span>
          </li>
        ))}
      </ol>
      <h4>{fill(words.card.alternative, { trade: card.alternative.trade })}</h4>
      <p className="reply-text">{card.alternative.text}</p>
      <h4>{words.card.changes}</h4>
      <p>{card.changes}</p>
      <h4>{words.card.behind}</h4>
      <ul>
        {card.causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </Judged>
  );
}
