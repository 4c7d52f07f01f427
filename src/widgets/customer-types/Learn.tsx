import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { mixOptions } from '../../model/practice/card.ts';
import { itemId } from '../../model/practice/item.ts';
import { addAttempt, type PracticeState } from '../../model/practice/state.ts';
import { orderScenes } from '../../model/types/scene-order.ts';
import type { CustomerTypesWords } from '../../schemas/customer-types-words.ts';
import type { Stored } from '../kit/use-stored.ts';
import type { TypeSetData } from './props.ts';

interface Props {
  locale: Locale;
  words: CustomerTypesWords['learn'];
  data: TypeSetData;
  stored: Stored<PracticeState>;
}

/** The scenes of a round: what is new in blocks, or all of them mixed by the moment. */
function layRound({ scenes }: TypeSetData, answered: ReadonlySet<string>): { scenes: TypeSetData['scenes']; isFirstPass: boolean } {
  const ordered = orderScenes(scenes, answered, Date.now() % 2 ** 31);
  return { scenes: ordered, isFirstPass: ordered.some(({ id }) => !answered.has(id)) };
}

/** Scenes to classify: a first pass in blocks, then mixed; every option explains itself. */
export function Learn({ locale, words, data, stored }: Props) {
  const attemptsAt = (scene: string) => stored.value.items[itemId('customer-types', scene)]?.attempts ?? [];
  const answered = new Set(data.scenes.map(({ id }) => id).filter((id) => attemptsAt(id).length > 0));
  // The order is set once a round; answering does not change it under the reader.
  const [round, setRound] = useState(() => layRound(data, answered));
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const scene = useRef<HTMLParagraphElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (hasMoved.current) scene.current?.focus();
  }, [place, round]);

  const nameOf = (id: string) => data.types.find((type) => type.id === id)?.name ?? id;
  const current = round.scenes[place];
  const rightOnes = data.scenes.filter(({ id }) => attemptsAt(id).at(-1)?.isRight === true).length;
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
            setRound(layRound(data, answered));
            setPlace(0);
            setChosen(null);
          }}
        >
          {words.again}
        </button>
      </div>
    );
  }

  const options = mixOptions(current.id, current.options);
  const choose = (option: string) => {
    setChosen(option);
    const isRight = option === current.type;
    const turn = { at: new Date().toISOString(), version: current.version, chosen: option, isRight, certainty: null } as const;
    stored.set((state) => addAttempt(state, { id: itemId('customer-types', current.id) }, { ...turn, grade: isRight ? 'good' : 'again' }));
  };

  return (
    <div className="quiz">
      <p className="small">{words.intro}</p>
      <p className="small label">
        {fill(words.progress, { number: formatNumber(locale, place + 1), total: formatNumber(locale, round.scenes.length) })}
        {' · '}
        {round.isFirstPass ? words.firstPass : words.mixed}
        {answered.size > 0 && ` · ${score}`}
      </p>
      <p className="quiz-scene" ref={scene} tabIndex={-1}>
        {current.situation}
      </p>
      <p className="quiz-question label" id={`question-${data.id}`}>
        {words.question[data.id]}
      </p>
      <div className="quiz-options" role="group" aria-labelledby={`question-${data.id}`}>
        {options.map((option) => (
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
              {[chosen, ...options.filter((option) => option !== chosen)].map((option) => (
                <div key={option} data-state={option === current.type ? 'right' : undefined}>
                  <dt>{nameOf(option)}</dt>
                  <dd>{current.feedback[option]}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
      {chosen !== null && (
        <>
          <h4>{words.model}</h4>
          <p>{current.model}</p>
          <h4>{words.fails}</h4>
          <p>{current.fails}</p>
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
        </>
      )}
    </div>
  );
}
