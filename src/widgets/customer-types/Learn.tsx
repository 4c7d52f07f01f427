import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { orderScenes } from '../../model/types/scene-order.ts';
import type { CustomerTypesWords } from '../../schemas/customer-types-words.ts';
import type { Stored } from '../kit/use-stored.ts';
import type { TypeSetData } from './props.ts';
import type { Progress } from './view.ts';

interface Props {
  locale: Locale;
  words: CustomerTypesWords['learn'];
  data: TypeSetData;
  stored: Stored<Progress>;
}

/** Scenes to classify: a first pass in blocks, then mixed; every option explains itself. */
export function Learn({ locale, words, data, stored }: Props) {
  const [round, setRound] = useState(0);
  const [order, setOrder] = useState<TypeSetData['scenes']>(data.scenes);
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const scene = useRef<HTMLParagraphElement>(null);
  const hasMoved = useRef(false);

  const answered = new Set(Object.keys(stored.value).filter((id) => data.scenes.some((other) => other.id === id)));
  const isFirstPass = order.some(({ id }) => !answered.has(id)) || round === 0;
  const start = (seed: number) => {
    setOrder(orderScenes(data.scenes, answered, seed) as TypeSetData['scenes']);
    setPlace(0);
    setChosen(null);
    setRound(seed);
  };
  useEffect(() => {
    if (stored.isReady && answered.size > 0) start(answered.size === data.scenes.length ? Date.now() % 2 ** 31 : 0);
    // The order is set once, from what is kept; answering does not change it under the reader.
  }, [stored.isReady]);
  useEffect(() => {
    if (hasMoved.current) scene.current?.focus();
  }, [place, round]);

  const nameOf = (id: string) => data.types.find((type) => type.id === id)?.name ?? id;
  const current = order[place];
  const rightOnes = data.scenes.filter(({ id }) => stored.value[id]?.isRight === true).length;
  const score = fill(words.score, { right: formatNumber(locale, rightOnes), total: formatNumber(locale, data.scenes.length) });

  if (current === undefined) {
    return (
      <div className="quiz">
        <p role="status">{words.done}</p>
        <p className="label">{score}</p>
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            hasMoved.current = true;
            start(Date.now() % 2 ** 31);
          }}
        >
          {words.again}
        </button>
      </div>
    );
  }

  const choose = (option: string) => {
    setChosen(option);
    stored.set((progress) => ({
      ...progress,
      [current.id]: { isRight: option === current.type, attempts: (progress[current.id]?.attempts ?? 0) + 1 },
    }));
  };
  const right = data.types.find((type) => type.id === current.type);

  return (
    <div className="quiz">
      <p className="small label">
        {fill(words.progress, { number: formatNumber(locale, place + 1), total: formatNumber(locale, order.length) })}
        {' · '}
        {isFirstPass ? words.firstPass : words.mixed}
        {answered.size > 0 && ` · ${score}`}
      </p>
      <p className="quiz-scene" ref={scene} tabIndex={-1}>
        {current.situation}
      </p>
      <p className="quiz-question label" id={`question-${data.id}`}>
        {words.question[data.id]}
      </p>
      <div className="quiz-options" role="group" aria-labelledby={`question-${data.id}`}>
        {current.options.map((option) => (
          <button
            key={option}
            type="button"
            className="button"
            disabled={chosen !== null && option !== chosen && option !== current.type}
            data-state={chosen === null ? undefined : option === current.type ? 'right' : option === chosen ? 'wrong' : undefined}
            aria-pressed={chosen === option}
            onClick={() => chosen === null && choose(option)}
          >
            {nameOf(option)}
          </button>
        ))}
      </div>
      <div className="quiz-feedback" role="status">
        {chosen !== null && (
          <>
            <p className="quiz-verdict" data-state={chosen === current.type ? 'right' : 'wrong'}>
              {chosen === current.type ? words.right : fill(words.wrong, { type: nameOf(current.type) })}
            </p>
            <dl>
              {[chosen, ...current.options.filter((option) => option !== chosen)].map((option) => (
                <div key={option} data-state={option === current.type ? 'right' : undefined}>
                  <dt>{nameOf(option)}</dt>
                  <dd>{current.feedback[option]}</dd>
                </div>
              ))}
            </dl>
            {right !== undefined && (
              <p className="quiz-say">
                <span className="label">{words.sayToThem}</span> {right.say}
              </p>
            )}
          </>
        )}
      </div>
      {chosen !== null && (
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            hasMoved.current = true;
            setChosen(null);
            setPlace(place + 1);
          }}
        >
          {words.next}
        </button>
      )}
    </div>
  );
}
