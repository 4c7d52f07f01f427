import { useEffect, useId, useRef, useState } from 'react';
import { fill } from '../../i18n/words.ts';
import type { Attempt, Certainty } from '../../model/practice/attempt.ts';
import { seedOf, shuffle } from '../../model/types/scene-order.ts';
import { Choices } from '../kit/Choices.tsx';
import { HowSure, OwnWords } from '../kit/TurnParts.tsx';
import type { ItemCard, PracticeData } from './props.ts';

interface Props extends Pick<PracticeData, 'words' | 'drill'> {
  card: ItemCard;
  /** Which meeting with the item this is: its options stand in another order each time. */
  meeting: number;
  reason: string;
  place: string;
  onAttempt: (attempt: Attempt) => string;
  onNext: () => void;
}

/** One turn: say it first, choose, say how sure, see what every option is worth, then grade yourself where the answer is free. */
export function Turn({ words, drill, card, meeting, reason, place, onAttempt, onNext }: Props) {
  const [stage, setStage] = useState<'produce' | 'choose' | 'compare'>(card.isFree ? 'produce' : 'choose');
  const [ownWords, setOwnWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const top = useRef<HTMLQuoteElement>(null);
  const verdict = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const id = useId();
  const options = shuffle(card.options, seedOf(card.id) + meeting);
  const quality = options.find((option) => option.id === chosen)?.quality;
  const isRight = quality === 'strong';

  useEffect(() => top.current?.focus(), []);
  useEffect(() => {
    if (stage === 'compare') verdict.current?.focus();
  }, [stage]);
  useEffect(() => {
    if (back !== null) next.current?.focus();
  }, [back]);

  const attempt = (grade: Attempt['grade'], how: Certainty | null) =>
    setBack(onAttempt({ at: new Date().toISOString(), version: card.version, chosen, isRight, certainty: how, grade }));
  const sayHowSure = (how: Certainty) => {
    setCertainty(how);
    setStage('compare');
    if (!card.isFree) attempt(isRight ? 'good' : 'again', how);
  };
  const verdicts = { strong: words.turn.right, fair: drill.card.verdictFair, weak: drill.card.verdictWeak };

  return (
    <div className="card">
      <p className="label small">
        {place} · {reason}
      </p>
      {card.setting !== null && <p className="label card-where">{card.setting}</p>}
      <blockquote className="card-words" ref={top} tabIndex={-1}>
        {card.situation}
      </blockquote>
      {stage === 'produce' && (
        <div className="card-step">
          <OwnWords
            label={words.turn.ownWords}
            hint={words.turn.ownHint}
            show={words.turn.show}
            text={ownWords}
            onText={setOwnWords}
            onShow={() => setStage('choose')}
          />
        </div>
      )}
      {stage === 'choose' && (
        <div className="card-step">
          <Choices
            legend={card.question}
            layout="list"
            options={options.map(({ id: value, text }) => ({ value, label: text }))}
            value={chosen}
            onChange={setChosen}
          />
          {chosen !== null && <HowSure words={drill.certainty} onSure={sayHowSure} />}
        </div>
      )}
      {stage === 'compare' && quality !== undefined && (
        <div className="card-step">
          <div ref={verdict} tabIndex={-1} className="card-answer">
            <p className="quiz-verdict" data-state={isRight ? 'right' : 'wrong'}>
              {card.isFree || isRight
                ? verdicts[quality]
                : fill(words.turn.wrong, { right: options.find((option) => option.quality === 'strong')?.text ?? '' })}
            </p>
            {certainty === 'sure' && !isRight && <p className="small">{drill.card.sureAndWrong}</p>}
            {certainty === 'guess' && isRight && <p className="small">{drill.card.unsureAndRight}</p>}
            {ownWords.trim() !== '' && (
              <div className="card-own">
                <p className="label">{drill.card.yourWords}</p>
                <p dir="auto">{ownWords}</p>
              </div>
            )}
            <ul className="replies">
              {options.map((option) => (
                <li key={option.id} data-quality={option.quality}>
                  <p className="label">
                    <b>{card.isFree ? drill.qualities[option.quality] : option.text}</b>
                    {option.id === chosen && <span> · {drill.card.yourChoice}</span>}
                  </p>
                  {card.isFree && <p className="reply-text">{option.text}</p>}
                  <p>{option.feedback}</p>
                </li>
              ))}
            </ul>
            {card.model !== null && !card.isFree && (
              <>
                <h4>{words.turn.model}</h4>
                <p className="reply-text">{card.model}</p>
              </>
            )}
            {card.fails !== null && (
              <>
                <h4>{words.turn.fails}</h4>
                <p>{card.fails}</p>
              </>
            )}
            <p className="label">
              <a href={card.section.href}>{fill(words.turn.section, { title: card.section.title })}</a>
            </p>
          </div>
          <div className="card-grade">
            {back === null ? (
              <>
                <p id={`${id}-grade`}>{drill.card.grade}</p>
                <div role="group" aria-labelledby={`${id}-grade`} className="label">
                  <button type="button" className="button" onClick={() => attempt('again', certainty)}>
                    {words.turn.again}
                  </button>
                  <button type="button" className="button button-main" onClick={() => attempt('good', certainty)}>
                    {words.turn.good}
                  </button>
                </div>
              </>
            ) : (
              <div className="label">
                <p role="status">{back}</p>
                <button ref={next} type="button" className="button button-main" onClick={onNext}>
                  {words.turn.next}
                </button>
              </div>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
