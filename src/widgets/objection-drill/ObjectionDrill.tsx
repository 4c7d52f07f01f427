import { useMemo, useState } from 'react';
import { formatDays, formatNumber } from '../../i18n/format.ts';
import { count, fill } from '../../i18n/words.ts';
import { chooseCards, type DeckChoice, keyOf, topics } from '../../model/drill/deck.ts';
import { memoriesOf, toItem } from '../../model/drill/practice.ts';
import { daysBetween, endOfDay, todayOf } from '../../model/practice/day.ts';
import { addAttempt } from '../../model/practice/state.ts';
import { dueIds } from '../../model/schedule/schedule.ts';
import { Choices } from '../kit/Choices.tsx';
import { CopyLink } from '../kit/CopyLink.tsx';
import { Fold } from '../kit/Fold.tsx';
import { loadAnew } from '../kit/load-anew.ts';
import { PersonalState, StateNotice } from '../kit/PersonalState.tsx';
import { practiceShelf } from '../kit/practice-shelf.ts';
import { sharedAddress } from '../kit/published.ts';
import { addressOf, useQuery } from '../kit/use-query.ts';
import { useStored } from '../kit/use-stored.ts';
import { Widget } from '../kit/Widget.tsx';
import { Card } from './Card.tsx';
import type { DrillCard, ObjectionDrillProps } from './props.ts';
import { type View, viewCodec } from './view.ts';

/** The drill: choose cards, answer, compare, grade oneself; cards come back when they are about to be forgotten. */
export function ObjectionDrill(props: ObjectionDrillProps) {
  return (
    <Widget words={props.kit}>
      <Drill {...props} />
    </Widget>
  );
}

/** Id of the drill on a page, for links to it. */
const anchor = 'objection-drill';

const loadTakeCards = () => loadAnew(() => import('./TakeCards.tsx')).then((file) => file.TakeCards);

function Drill({ locale, words, kit, cards: all, chapter }: ObjectionDrillProps) {
  const cards = useMemo(() => all.filter(({ chapters }) => chapter === null || chapters.includes(chapter)), [all, chapter]);
  const base: View = useMemo(() => ({ choice: chapter === null ? { by: 'all' } : { by: 'chapter', chapter }, card: null }), [chapter]);
  const codec = useMemo(
    () =>
      viewCodec(
        cards.map(({ id }) => id),
        base,
      ),
    [cards, base],
  );
  const [view, setView] = useQuery(codec, base);
  const stored = useStored(practiceShelf);
  const now = new Date();
  const memories = memoriesOf(stored.value, todayOf(now));

  const layQueue = (choice: DeckChoice, card: string | null): readonly DrillCard[] => {
    const chosen = chooseCards(cards, choice, memories, endOfDay(new Date()));
    const first = cards.find(({ id }) => id === card);
    return first === undefined ? chosen : [first, ...chosen.filter(({ id }) => id !== first.id)];
  };
  // The queue is laid once; grading does not reorder it under the reader.
  const [queue, setQueue] = useState(() => layQueue(view.choice, view.card));
  const [place, setPlace] = useState(0);
  const startWith = (choice: DeckChoice) => {
    setQueue(layQueue(choice, null));
    setPlace(0);
  };

  const choose = (choice: DeckChoice) => {
    setView({ choice, card: null });
    startWith(choice);
  };
  const due = dueIds(memories, endOfDay(now)).filter((id) => cards.some((card) => card.id === id)).length;
  const ownTopics = topics.filter((topic) => cards.some((card) => card.topic === topic));
  const choices: DeckChoice[] = [
    base.choice,
    { by: 'due' },
    ...(chapter === null ? ownTopics.map((topic) => ({ by: 'topic', topic }) as const) : []),
  ];
  const nameOf = (choice: DeckChoice): string => {
    if (choice.by === 'topic') return words.choose.topic[choice.topic];
    if (choice.by === 'due') return `${words.choose.due} (${formatNumber(locale, due)})`;
    return words.choose[choice.by];
  };
  const current = queue[place];
  const addressOfView = (shown: View) => addressOf(codec, shown, location.href, anchor);
  // What is carried away stands in the order of the content: that of practice is this reader's own.
  const chosenIds = new Set(chooseCards(cards, view.choice, memories, endOfDay(now)).map(({ id }) => id));
  const nextDue = Object.entries(memories)
    .filter(([id]) => cards.some((card) => card.id === id))
    .map(([, memory]) => Math.max(0, daysBetween(now, new Date(memory.due))))
    .sort((a, b) => a - b)[0];

  return (
    <div className="drill">
      <div className="widget-switches label">
        <Choices
          legend={words.choose.legend}
          layout="row"
          options={choices.map((choice) => ({ value: keyOf(choice), label: nameOf(choice) }))}
          value={keyOf(view.choice)}
          onChange={(key) => choose(choices.find((choice) => keyOf(choice) === key) ?? base.choice)}
        />
      </div>
      {current === undefined ? (
        <div className="drill-end">
          <p role="status">
            {queue.length > 0 ? words.card.finished : view.choice.by === 'due' ? words.choose.emptyDue : words.choose.empty}
          </p>
          {nextDue !== undefined && <p className="small">{fill(words.choose.nextDue, { when: formatDays(locale, nextDue) })}</p>}
          {queue.length > 0 && (
            <button type="button" className="button" onClick={() => startWith(view.choice)}>
              {words.card.restart}
            </button>
          )}
        </div>
      ) : (
        <>
          <p className="small label">
            {fill(words.card.progress, { number: formatNumber(locale, place + 1), total: formatNumber(locale, queue.length) })}
            {chapter === null && ` · ${words.choose.topic[current.topic]}`}
          </p>
          <Card
            key={`${place} ${current.id}`}
            locale={locale}
            words={words}
            turn={kit.turn}
            card={current}
            record={stored.value.items[toItem(current).id]}
            version={toItem(current).version}
            takesFocus={place > 0}
            onAttempt={(attempt) => stored.set((state) => addAttempt(state, toItem(current), attempt))}
            onNext={() => {
              setPlace(place + 1);
              setView({ ...view, card: queue[place + 1]?.id ?? null });
            }}
          />
        </>
      )}
      <p className="unseen" role="status">
        {count(locale, words.choose.cards, queue.length)}
      </p>
      <Fold
        words={kit}
        title={kit.carry.title}
        load={loadTakeCards}
        given={{
          ...{ locale, words, kit, choice: view.choice },
          cards: cards.filter(({ id }) => chosenIds.has(id)),
          title: view.choice.by === 'due' ? words.choose.due : nameOf(view.choice),
          addresses: {
            set: sharedAddress(addressOfView({ ...view, card: null })),
            card: (card: string) => sharedAddress(addressOfView({ choice: base.choice, card })),
          },
        }}
      />
      <StateNotice words={kit} shelf={practiceShelf} stored={stored} />
      <div className="widget-foot">
        <CopyLink words={kit} address={() => addressOfView({ ...view, card: current?.id ?? null })} />
        <PersonalState words={kit} shelf={practiceShelf} stored={stored} isShared />
      </div>
    </div>
  );
}
