import { useMemo, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { count, fill } from '../../i18n/words.ts';
import { type PracticeItem, secondsFor } from '../../model/practice/item.ts';
import { planDay, takeSession } from '../../model/practice/queue.ts';
import { advance, keepInSession, type Minutes, sittings, startSession } from '../../model/practice/session.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import type { ItemCard, PracticeData } from './props.ts';
import { Practised } from './turn/Practised.tsx';

interface Props extends PracticeData {
  cards: readonly ItemCard[];
  items: readonly PracticeItem[];
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
}

/** What is due and new today, a session of some minutes, and the turn that is being taken. */
export function Today({ items, state, onState, ...data }: Props) {
  const { locale, words, cards } = data;
  const [finished, setFinished] = useState<number | null>(null);
  const now = new Date();
  const plan = useMemo(() => planDay(items, state, now, { perDay: state.settings.perDay }), [items, state]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  // An item that is gone, or not written in this language, leaves the sitting.
  const session = state.session && keepInSession(state.session, (id) => byId.has(id));
  const current = session === null ? undefined : byId.get(session.queue[0] ?? '');

  const start = (minutes: Minutes) => {
    setFinished(null);
    onState((before) => ({ ...before, session: startSession(takeSession(plan, minutes, secondsFor), minutes, new Date()) }));
  };
  const end = (done: number) => {
    setFinished(done);
    onState((before) => ({ ...before, session: null }));
  };

  if (session !== null && current !== undefined) {
    const done = session.done.length;
    const all = session.queue.length + done;
    return (
      <section className="practice-today">
        <Practised
          key={`${current.id} ${done}`}
          {...{ ...data, state, onState }}
          card={current}
          place={fill(words.turn.place, { number: formatNumber(locale, done + 1), total: formatNumber(locale, all) })}
          reason={plan.find(({ item }) => item.id === current.id)?.reason}
          onNext={() => {
            if (session.queue.length <= 1) end(done + 1);
            else onState((before) => ({ ...before, session: before.session === null ? null : advance(session, current.id) }));
          }}
        />
        <button type="button" className="button button-quiet" onClick={() => end(done)}>
          {words.today.drop}
        </button>
      </section>
    );
  }

  const due = plan.filter(({ reason }) => reason.kind !== 'new').length;
  const fresh = plan.length - due;
  return (
    <section className="practice-today">
      <h2>{finished === null ? words.today.title : words.done.title}</h2>
      <p role="status">
        {finished !== null && `${count(locale, words.done.text, finished)} `}
        {plan.length === 0 && words.today.nothing}
        {due > 0 && `${count(locale, words.today.due, due)} `}
        {fresh > 0 && count(locale, words.today.fresh, fresh)}
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
