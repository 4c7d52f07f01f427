import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { count, fill } from '../../i18n/words.ts';
import { todayOf } from '../../model/practice/day.ts';
import { type PracticeItem, secondsFor } from '../../model/practice/item.ts';
import { countDue, planDay, planSet, type Reason, reasonFor, takeSession } from '../../model/practice/queue.ts';
import { endSession, isUnderWay, keepInSession, type Minutes, sittings, startSession } from '../../model/practice/session.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import type { ItemCard, PracticeData } from './props.ts';
import { Practised } from './turn/Practised.tsx';

/** A turn of a sitting: its item, and where in the sitting it stands. */
export interface OpenTurn {
  card: ItemCard;
  session: string;
  number: number;
  total: number;
}

interface Props extends PracticeData {
  cards: readonly ItemCard[];
  items: readonly PracticeItem[];
  /** Name of the set that the reader asked for, all of which is practised; null for the day's plan. */
  setName: string | null;
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
  /** The turn that the reader has begun and not yet left; it stays up wherever the sitting is meanwhile. */
  open: OpenTurn | null;
  onOpen: (turn: OpenTurn | null) => void;
  /** Whether the reader comes back from a single item. */
  isBack: boolean;
}

/** The turn that a sitting has come to; null where nothing of it can be shown. An item not written in this language is passed over. */
export function nextTurn({ session }: PracticeState, cards: readonly ItemCard[]): OpenTurn | null {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const shown = session && keepInSession(session, (id) => byId.has(id));
  const card = byId.get(shown?.queue[0] ?? '');
  if (!isUnderWay(shown) || card === undefined) return null;
  const done = shown.done.length;
  return { card, session: shown.id, number: done + 1, total: shown.queue.length + done };
}

/** What is due and new today, a session of some minutes, and the turn that is being taken. */
export function Today({ items, setName, state, onState, open, onOpen, isBack, ...data }: Props) {
  const { locale, words, cards } = data;
  const [finished, setFinished] = useState<number | null>(null);
  const now = new Date();
  const plan = useMemo(
    () => (setName !== null ? planSet(items, state, now) : planDay(items, state, now, { perDay: state.settings.perDay })),
    [items, setName, state],
  );
  const place = useRef<HTMLElement>(null);
  // What had the focus is gone: at the end of a sitting, and after a single item.
  useEffect(() => {
    const hasFocus = place.current?.contains(document.activeElement) === true;
    if ((finished !== null || isBack) && !hasFocus) place.current?.focus();
  }, [finished, isBack]);
  const next = nextTurn(state, cards);
  const turn = open ?? next;

  const start = (minutes: Minutes) => {
    setFinished(null);
    onState((before) => ({
      ...before,
      session: startSession(takeSession(plan, minutes, secondsFor), minutes, new Date(), before.session),
    }));
  };
  const end = () => {
    onOpen(null);
    setFinished(state.session?.done.length ?? 0);
    onState((before) => ({ ...before, session: before.session && endSession(before.session) }));
  };

  if (turn !== null) {
    const { card, session, number, total } = turn;
    return (
      <section className="practice-today" ref={place} tabIndex={-1}>
        <Practised
          key={`${session} ${card.id}`}
          {...{ ...data, state, onState, card }}
          place={fill(words.turn.place, { number: formatNumber(locale, number), total: formatNumber(locale, total) })}
          reason={reasonFor(card, state.items[card.id], todayOf(now)) ?? { kind: 'ahead' }}
          onBegin={() => onOpen(turn)}
          onNext={() => {
            onOpen(null);
            if (next === null) setFinished(state.session?.done.length ?? 0);
          }}
        />
        <button type="button" className="button button-quiet" onClick={end}>
          {words.today.drop}
        </button>
      </section>
    );
  }

  const howMany = (kinds: readonly Reason['kind'][]) => plan.filter(({ reason: { kind } }) => kinds.includes(kind)).length;
  const [due, fresh, ahead] = [howMany(['due', 'edited', 'failed-today']), howMany(['new']), howMany(['ahead'])];
  const all = setName === null ? countDue(items, state, now).all : due;
  return (
    <section className="practice-today">
      <h2 ref={place as RefObject<HTMLHeadingElement>} tabIndex={-1}>
        {finished === null ? (setName ?? words.today.title) : words.done.title}
      </h2>
      <p role="status">
        {finished !== null && `${count(locale, words.done.text, finished)} `}
        {plan.length === 0 && words.today.nothing}
        {all > due && `${fill(count(locale, words.today.dueSome, all), { today: formatNumber(locale, due) })} `}
        {all === due && due > 0 && `${count(locale, words.today.due, due)} `}
        {fresh > 0 && `${count(locale, words.today.fresh, fresh)} `}
        {ahead > 0 && count(locale, words.today.ahead, ahead)}
      </p>
      {plan.length > 0 && (
        <div>
          <p className="label" id="practice-lengths">
            {finished === null ? words.today.howLong : words.done.more}
          </p>
          <div role="group" aria-labelledby="practice-lengths" className="quiz-options">
            {sittings.map((minutes) => (
              <button key={minutes} type="button" className="button button-main" onClick={() => start(minutes)}>
                {count(locale, words.today.start, minutes)}
              </button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
