import { useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Certainty } from '../../model/practice/attempt.ts';
import { itemId } from '../../model/practice/item.ts';
import { addAttempt, type PracticeState } from '../../model/practice/state.ts';
import { orderScenes } from '../../model/types/scene-order.ts';
import type { CustomerTypesWords } from '../../schemas/customer-types-words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { Stored } from '../kit/use-stored.ts';
import type { TypeSetData } from './props.ts';
import { Scene } from './Scene.tsx';

interface Props {
  locale: Locale;
  words: CustomerTypesWords['learn'];
  turn: KitWords['turn'];
  data: TypeSetData;
  stored: Stored<PracticeState>;
}

/** The scenes of a round: what is new in blocks, or all of them mixed by the moment. */
function layRound({ scenes }: TypeSetData, answered: ReadonlySet<string>): { scenes: TypeSetData['scenes']; isFirstPass: boolean } {
  const ordered = orderScenes(scenes, answered, Date.now() % 2 ** 31);
  return { scenes: ordered, isFirstPass: ordered.some(({ id }) => !answered.has(id)) };
}

/** Scenes to classify: a first pass in blocks, then mixed; every option explains itself. */
export function Learn({ locale, words, turn, data, stored }: Props) {
  const attemptsAt = (scene: string) => stored.value.items[itemId('customer-types', scene)]?.attempts ?? [];
  const answered = new Set(data.scenes.map(({ id }) => id).filter((id) => attemptsAt(id).length > 0));
  // The order is set once a round; answering does not change it under the reader.
  const [round, setRound] = useState(() => layRound(data, answered));
  const [place, setPlace] = useState(0);
  const hasMoved = useRef(false);

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
          }}
        >
          {words.again}
        </button>
      </div>
    );
  }

  const keep = (chosen: string, certainty: Certainty) => {
    const isRight = chosen === current.type;
    const answer = { at: new Date().toISOString(), version: current.version, chosen, isRight, certainty } as const;
    stored.set((state) =>
      addAttempt(state, { id: itemId('customer-types', current.id) }, { ...answer, grade: isRight ? 'good' : 'again' }),
    );
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
      <Scene
        key={`${current.id} ${place}`}
        words={words}
        turn={turn}
        scene={current}
        question={words.question[data.id]}
        nameOf={nameOf}
        takesFocus={hasMoved.current}
        onAnswer={keep}
        onNext={() => {
          hasMoved.current = true;
          setPlace(place + 1);
        }}
      />
    </div>
  );
}
