import type { Random } from '../../../src/model/clv/numeric/random.ts';
import { daysBetween, startOfDay, todayOf } from '../../../src/model/practice/day.ts';
import { itemId, type PracticeItem } from '../../../src/model/practice/item.ts';
import { planDay, reasonFor } from '../../../src/model/practice/queue.ts';
import { addAttempt, emptyState, type PracticeState } from '../../../src/model/practice/state.ts';

/** What a simulated learner is like. */
export interface Learner {
  /** Days after which a first success is still remembered nine times in ten, for an item of middling difficulty. */
  startDays: number;
  /** Spread of that between items: the standard deviation of its logarithm. */
  spread: number;
  /** How many times longer memory holds after recall at nine in ten. */
  growth: number;
  /** Probability of coming on a given day. */
  attendance: number;
}

/** One day that a learner came. */
export interface SimulatedDay {
  day: number;
  /** Items practised, each once. */
  load: number;
  /** Items left due when the day's practice was done. */
  backlog: number;
  /** First answers of the day to due items, and how many of them were recalled. */
  reviews: number;
  recalled: number;
}

/** Memory of one item: days at which recall is .9, and the last success or failure as a day. */
interface Trace {
  stability: number;
  last: number;
}

/**
 * Probability of recall after some days by a power law of its own, (1 + t / 9S)^−1 (Wixted and Ebbesen 1991 on the form): less is
 * forgotten until recall has fallen to .9, and more after, than by the curve with which the schedule reckons.
 */
function recallAfter({ stability, last }: Trace, day: number): number {
  return 1 / (1 + (day - last) / (9 * stability));
}

/** Kinds of learner: what the schedule's usual weights expect, and one on each side of it. */
export const learners = {
  slow: { startDays: 1, spread: 0.5, growth: 1.8, attendance: 1 },
  usual: { startDays: 2.3, spread: 0.5, growth: 2.5, attendance: 1 },
  quick: { startDays: 5, spread: 0.5, growth: 3.5, attendance: 1 },
} as const satisfies Record<string, Learner>;

/** Items of one skill in groups of eight kinds. */
export function makeItems(count: number): PracticeItem[] {
  return Array.from({ length: count }, (_, number) => ({
    id: itemId('objections', String(number)),
    version: 1,
    kind: 'one',
    skill: 'objections',
    group: String(number % 8),
    chapters: [],
    isFree: true,
  }));
}

/** The share of due items that were recalled; not a number without any. */
export function recallOf(history: readonly SimulatedDay[]): number {
  const sum = (key: 'reviews' | 'recalled') => history.reduce((total, day) => total + day[key], 0);
  return sum('recalled') / sum('reviews');
}

const normal = (random: Random) => Math.sqrt(2 * random.exponential()) * Math.cos(2 * Math.PI * random.uniform());
const start = new Date(2026, 0, 1, 9);
/** No memory is weaker, in days. */
const leastDays = 0.3;

/**
 * A year or so of a learner who does each day all that is planned. Memory is the learner's own: it grows by recall, more so the
 * harder recall was, and falls to a fifth by failure; what is said again on the same day teaches nothing for tomorrow.
 * Days without work are passed over.
 */
export function simulate(learner: Learner, items: readonly PracticeItem[], perDay: number, days: number, random: Random) {
  const traces = new Map<string, Trace>();
  const history: SimulatedDay[] = [];
  let state: PracticeState = emptyState;
  const answer = ({ id }: PracticeItem, day: number): boolean => {
    const trace = traces.get(id);
    if (trace === undefined) {
      const isKnown = random.uniform() < 0.6;
      const stability = learner.startDays * Math.exp(learner.spread * normal(random)) * (isKnown ? 1 : 0.3);
      traces.set(id, { stability: Math.max(leastDays, stability), last: day });
      return isKnown;
    }
    if (trace.last === day) return random.uniform() < 0.9;
    const chance = recallAfter(trace, day);
    const isRecalled = random.uniform() < chance;
    const grown = 1 + (learner.growth - 1) * ((1 - chance) / 0.1) * Math.max(1, trace.stability) ** -0.15;
    traces.set(id, { stability: Math.max(leastDays, trace.stability * (isRecalled ? Math.min(6, grown) : 0.2)), last: day });
    return isRecalled;
  };
  for (let day = 0; day < days; day += daysUntilWork(items, state, startOfDay(start, day))) {
    if (random.uniform() >= learner.attendance) continue;
    const seen = new Set<string>();
    const due = { reviews: 0, recalled: 0 };
    let now = new Date(startOfDay(start, day).getTime() + 9 * 3_600_000);
    for (let plan = planDay(items, state, now, { perDay }); plan.length > 0; plan = planDay(items, state, now, { perDay })) {
      for (const { item, reason } of plan) {
        const isRight = answer(item, day);
        due.reviews += Number(reason.kind === 'due');
        due.recalled += Number(reason.kind === 'due' && isRight);
        seen.add(item.id);
        const grade = isRight ? 'good' : 'again';
        state = addAttempt(state, item, { at: now.toISOString(), version: 1, chosen: null, isRight: null, certainty: null, grade });
        now = new Date(now.getTime() + 60_000);
      }
    }
    const today = todayOf(now);
    const backlog = items.filter((item) => reasonFor(item, state.items[item.id], today)?.kind === 'due').length;
    history.push({ day, load: seen.size, backlog, ...due });
  }
  return { history, state };
}

/** Days until there is something to do, one at least. */
function daysUntilWork(items: readonly PracticeItem[], state: PracticeState, now: Date): number {
  if (items.some(({ id }) => state.items[id] === undefined)) return 1;
  return Math.max(1, Math.min(...Object.values(state.items).map(({ memory }) => daysBetween(now, new Date(memory?.due ?? now)))));
}
