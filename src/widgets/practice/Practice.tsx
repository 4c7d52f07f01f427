import { useMemo } from 'react';
import type { PracticeItem } from '../../model/practice/item.ts';
import { mergeStates } from '../../model/practice/merge.ts';
import { toItem } from '../../model/practice/own-card.ts';
import { PersonalState } from '../kit/PersonalState.tsx';
import { practiceShelf } from '../kit/practice-shelf.ts';
import { useStored } from '../kit/use-stored.ts';
import { Widget } from '../kit/Widget.tsx';
import { Insight } from './Insight.tsx';
import { OwnCards } from './OwnCards.tsx';
import { toOwnCard } from './own-words.ts';
import { Plan } from './Plan.tsx';
import type { ItemCard, PracticeData } from './props.ts';
import { Settings } from './Settings.tsx';
import { Today } from './Today.tsx';

/** What is due, a session, how it sits, a plan, and the reader's own objections. */
export function Practice(props: PracticeData) {
  return (
    <Widget words={props.kit}>
      <Desk {...props} />
    </Widget>
  );
}

function Desk(props: PracticeData) {
  const { words, kit, cards } = props;
  const stored = useStored(practiceShelf);
  const state = stored.value;
  const all: readonly ItemCard[] = useMemo(
    () => [
      ...cards,
      ...state.own.flatMap((own) => {
        const item = toItem(own);
        return item === null ? [] : [toOwnCard(own, item, words)];
      }),
    ],
    [cards, state.own, words],
  );
  const items: readonly PracticeItem[] = all;
  return (
    <div className="practice">
      <Today {...props} cards={all} items={items} state={state} onState={stored.set} />
      {state.session === null && (
        <>
          <Insight {...props} cards={all} items={items} state={state} />
          <Plan {...props} state={state} onState={stored.set} />
          <OwnCards words={words} state={state} onState={stored.set} />
          <Settings {...props} state={state} onState={stored.set} />
        </>
      )}
      <div className="widget-foot">
        <PersonalState words={kit} shelf={practiceShelf} stored={stored} merge={mergeStates} />
      </div>
    </div>
  );
}
