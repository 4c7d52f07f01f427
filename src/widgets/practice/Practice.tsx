import { useMemo } from 'react';
import type { PracticeItem } from '../../model/practice/item.ts';
import { mergeStates } from '../../model/practice/merge.ts';
import { toItem } from '../../model/practice/own-card.ts';
import { Fold } from '../kit/Fold.tsx';
import { PersonalState } from '../kit/PersonalState.tsx';
import { practiceShelf } from '../kit/practice-shelf.ts';
import { useQuery } from '../kit/use-query.ts';
import { useStored } from '../kit/use-stored.ts';
import { Widget } from '../kit/Widget.tsx';
import { Insight } from './Insight.tsx';
import { itemCodec } from './item-address.ts';
import { OwnCards } from './OwnCards.tsx';
import { toOwnCard } from './own-words.ts';
import { Plan } from './Plan.tsx';
import type { ItemCard, PracticeData } from './props.ts';
import { Settings } from './Settings.tsx';
import { Single } from './Single.tsx';
import { Today } from './Today.tsx';

const loadTakeItems = () => import('./TakeItems.tsx').then((file) => file.TakeItems);

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
  const [item, setItem] = useQuery(itemCodec, null);
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
  const single = all.find(({ id }) => id === item);
  const isAway = single !== undefined || all.some(({ id }) => state.session?.queue.includes(id) === true);
  return (
    <div className="practice">
      {item !== null && <Single {...props} id={item} card={single} state={state} onState={stored.set} onClose={() => setItem(null)} />}
      {single === undefined && <Today {...props} cards={all} items={items} state={state} onState={stored.set} />}
      {!isAway && (
        <>
          <Insight {...props} cards={all} items={items} state={state} />
          <Plan {...props} state={state} onState={stored.set} />
          <OwnCards words={words} state={state} onState={stored.set} />
          <Settings {...props} state={state} onState={stored.set} />
        </>
      )}
      {!isAway && <Fold words={kit} title={kit.carry.title} load={loadTakeItems} given={props} />}
      <div className="widget-foot">
        <PersonalState words={kit} shelf={practiceShelf} stored={stored} merge={mergeStates} />
      </div>
    </div>
  );
}
