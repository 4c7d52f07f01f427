import { useEffect, useMemo, useState } from 'react';
import { allItems, chooseItems } from '../../model/practice/item-set.ts';
import { toItem } from '../../model/practice/own-card.ts';
import { dropRemoved } from '../../model/practice/state.ts';
import { Fold } from '../kit/Fold.tsx';
import { loadAnew } from '../kit/load-anew.ts';
import { PersonalState, StateNotice } from '../kit/PersonalState.tsx';
import { practiceShelf } from '../kit/practice-shelf.ts';
import { useQuery } from '../kit/use-query.ts';
import { useStored } from '../kit/use-stored.ts';
import { Widget } from '../kit/Widget.tsx';
import { Choose, nameOfSet } from './Choose.tsx';
import { Insight } from './Insight.tsx';
import { itemCodec } from './item-address.ts';
import { OwnCards } from './OwnCards.tsx';
import { toOwnCard } from './own-words.ts';
import { Plan } from './Plan.tsx';
import type { ItemCard, PracticeData } from './props.ts';
import { Settings } from './Settings.tsx';
import { Single } from './Single.tsx';
import { nextTurn, type OpenTurn, Today } from './Today.tsx';
import { setCodec } from './view.ts';

/** What is due, a session, how it sits, a plan, and the reader's own objections. */
export function Practice(props: PracticeData) {
  return (
    <Widget words={props.kit}>
      <Desk {...props} />
    </Widget>
  );
}

const loadTakeSet = () => loadAnew(() => import('./TakeSet.tsx')).then((file) => file.TakeSet);

function Desk(props: PracticeData) {
  const { words, kit, cards, elsewhere, improve } = props;
  const stored = useStored(practiceShelf);
  const { own } = stored.value;
  const all: readonly ItemCard[] = useMemo(
    () => [
      ...cards,
      ...own.flatMap((card) => {
        const item = toItem(card);
        return item === null ? [] : [toOwnCard(card, item, words)];
      }),
    ],
    [cards, own, words],
  );
  // Shown is what this language has; kept is what any has, for when the reader goes back to it.
  const state = useMemo(() => dropRemoved(stored.value, all), [stored.value, all]);
  useEffect(() => {
    const known = [...all, ...elsewhere.map((id) => ({ id }))];
    if (dropRemoved(stored.value, known) !== stored.value) stored.set((before) => dropRemoved(before, known));
  }, [all]);
  const codec = useMemo(() => setCodec((set) => chooseItems(all, set).length > 0), [all]);
  const [set, setSet] = useQuery(codec, allItems);
  const [item, setItem] = useQuery(itemCodec, null);
  const single = all.find(({ id }) => id === item);
  const [isBack, setBack] = useState(false);
  const [begun, setBegun] = useState<OpenTurn | null>(null);
  // Wiped, there is nothing left to go on with.
  if (begun !== null && stored.value.session === null) setBegun(null);
  const isAway = single !== undefined || begun !== null || nextTurn(state, all) !== null;
  const close = () => {
    setItem(null);
    setBack(true);
  };
  const chosen = useMemo(() => chooseItems(all, set), [all, set]);
  const given = { ...props, cards: all, items: all, state, onState: stored.set };

  return (
    <div className="practice">
      <StateNotice words={kit} shelf={practiceShelf} stored={stored} />
      {item !== null && <Single {...given} id={item} card={single} onClose={close} />}
      {!isAway && <Choose {...props} cards={all} set={set} onSet={setSet} />}
      {single === undefined && (
        <Today
          {...given}
          items={chosen}
          setName={set.by === 'all' ? null : nameOfSet(props, set)}
          open={begun}
          onOpen={setBegun}
          isBack={isBack}
        />
      )}
      {!isAway && (
        <>
          <Fold words={kit} title={words.choose.take} load={loadTakeSet} given={{ ...props, set, chosen }} />
          <Insight {...given} />
          <Plan {...given} />
          <OwnCards {...given} />
          <Settings {...given} />
          <p className="label">
            <a href={improve.href}>{improve.title}</a>
          </p>
        </>
      )}
      <div className="widget-foot">
        <PersonalState words={kit} shelf={practiceShelf} stored={stored} isShared />
      </div>
    </div>
  );
}
