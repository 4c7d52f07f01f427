import { useMemo, useState } from 'react';
import { formatDays, formatNumber } from '../../i18n/format.ts';
import { count, fill } from '../../i18n/words.ts';
import type { PracticeItem } from '../../model/practice/item.ts';
import { planDay, type Reason, takeSession, whyNext } from '../../model/practice/queue.ts';
import { advance, type Minutes, sittings, startSession } from '../../model/practice/session.ts';
import { addAttempt, type PracticeState } from '../../model/practice/state.ts';
import type { ItemCard, PracticeData } from './props.ts';
import { Turn } from './Turn.tsx';

interface Props extends PracticeData {
  cards: readonly ItemCard[];
  items: readonly PracticeItem[];
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
}

const secondsEach = 45;

/** What is due and new today, a session of some minutes, and the turn that is being taken. */
export function Today({ locale, words, drill, cards, items, state, onState }: Props) {
  const [finished, setFinished] = useState<number | null>(null);
  const { session } = state;
  const now = new Date();
  const plan = useMemo(() => planDay(items, state, now, { perDay: state.settings.perDay }), [items, state]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const current = session === null ? undefined : byId.get(session.queue[0] ?? '');

  const start = (minutes: Minutes) => {
    setFinished(null);
    onState((before) => ({ ...before, session: startSession(takeSession(plan, minutes, secondsEach), minutes, new Date()) }));
  };
  const end = () => {
    setFinished(session?.done.length ?? 0);
    onState((before) => ({ ...before, session: null }));
  };

  if (session !== null && current !== undefined) {
    const all = session.queue.length + session.done.length;
    const record = state.items[current.id];
    return (
      <section className="practice-today">
        <Turn
          key={`${current.id} ${session.done.length}`}
          {...{ words, drill }}
          card={current}
          meeting={record?.attempts.length ?? 0}
          place={fill(words.turn.place, { number: formatNumber(locale, session.done.length + 1), total: formatNumber(locale, all) })}
          reason={reasonText(locale, words, plan.find(({ item }) => item.id === current.id)?.reason)}
          onAttempt={(attempt) => {
            const next = addAttempt(state, current, attempt);
            onState((before) => addAttempt(before, current, attempt));
            const record = next.items[current.id];
            if (record === undefined) return '';
            const back = whyNext(record, new Date());
            const days = formatDays(locale, back.days);
            return back.right > 1
              ? fill(words.turn.whyBack, { right: formatNumber(locale, back.right), days })
              : fill(words.turn.whyBackOnce, { days });
          }}
          onNext={() => {
            if (session.queue.length <= 1) {
              setFinished(session.done.length + 1);
              onState((before) => ({ ...before, session: null }));
            } else onState((before) => ({ ...before, session: before.session === null ? null : advance(before.session, current.id) }));
          }}
        />
        <button type="button" className="button button-quiet" onClick={end}>
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

/** Why an item is up, in words. */
export function reasonText(locale: PracticeData['locale'], words: PracticeData['words'], reason: Reason | undefined): string {
  if (reason === undefined || reason.kind === 'new') return words.reasons.new;
  if (reason.kind === 'failed-today' || reason.kind === 'edited') return words.reasons[reason.kind === 'edited' ? 'edited' : 'failed'];
  return reason.daysLate < 1 ? words.reasons.dueToday : fill(words.reasons.due, { when: formatDays(locale, -Math.floor(reason.daysLate)) });
}
