import { useEffect, useRef, useState } from 'react';
import { fill } from '../../i18n/words.ts';
import type { Certainty } from '../../model/practice/attempt.ts';
import { mixOptions } from '../../model/practice/card.ts';
import type { CustomerTypesWords } from '../../schemas/customer-types-words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import { Choices } from '../kit/Choices.tsx';
import { HowSure, Judged, OwnWords, optionState, SaidWords, Situation, Surprise, useTurnFocus } from '../kit/TurnParts.tsx';
import type { TypeSetData } from './props.ts';

type SceneData = TypeSetData['scenes'][number];

interface Props {
  words: CustomerTypesWords['learn'];
  turn: KitWords['turn'];
  scene: SceneData;
  question: string;
  nameOf: (type: string) => string;
  takesFocus: boolean;
  onAnswer: (option: string, certainty: Certainty) => void;
  onNext: () => void;
}

/** One scene: say what it is, choose, say how sure, and see what every option has for and against it. */
export function Scene({ words, turn, scene, question, nameOf, takesFocus, onAnswer, onNext }: Props) {
  const [isShown, setIsShown] = useState(false);
  const [ownWords, setOwnWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const places = useTurnFocus(takesFocus, certainty !== null, false);
  const choices = useRef<HTMLDivElement>(null);
  const isRight = chosen === scene.type;
  const options = mixOptions(scene.id, scene.options);
  useEffect(() => {
    if (isShown) choices.current?.querySelector('input')?.focus();
  }, [isShown]);

  return (
    <>
      <Situation setting={null} words={scene.situation} innerRef={places.top} />
      {!isShown && (
        <div className="card-step">
          <p className="quiz-question">{question}</p>
          <OwnWords
            label={words.produce}
            hint={turn.ownHint}
            show={words.show}
            text={ownWords}
            onText={setOwnWords}
            onShow={() => setIsShown(true)}
          />
        </div>
      )}
      {isShown && certainty === null && (
        <div className="card-step" ref={choices}>
          <SaidWords label={turn.yourWords} text={ownWords} />
          <Choices
            legend={question}
            layout="list"
            options={options.map((value) => ({ value, label: nameOf(value) }))}
            value={chosen}
            onChange={setChosen}
          />
          {chosen !== null && (
            <HowSure
              words={turn.certainty}
              onSure={(how) => {
                setCertainty(how);
                onAnswer(chosen, how);
              }}
            />
          )}
        </div>
      )}
      {certainty !== null && (
        <>
          <Judged
            innerRef={places.answer}
            isRight={isRight}
            verdict={isRight ? words.right : fill(words.wrong, { type: nameOf(scene.type) })}
          >
            <Surprise words={turn} isRight={isRight} certainty={certainty} />
            <SaidWords label={turn.yourWords} text={ownWords} />
            <ul className="replies">
              {options.map((option) => (
                <li key={option} data-quality={option === scene.type ? 'strong' : 'weak'}>
                  <p className="label">
                    <b>{turn.option[optionState(option === chosen, (option === chosen) === (option === scene.type))]}</b>
                  </p>
                  <p className="reply-text">{nameOf(option)}</p>
                  <p>{scene.feedback[option]}</p>
                </li>
              ))}
            </ul>
            <h4>{words.model}</h4>
            <p>{scene.model}</p>
            <h4>{words.fails}</h4>
            <p>{scene.fails}</p>
          </Judged>
          <button type="button" className="button button-main" onClick={onNext}>
            {words.next}
          </button>
        </>
      )}
    </>
  );
}
