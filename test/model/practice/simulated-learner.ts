import { forgetting_curve, fsrs } from 'ts-fsrs';
import type { Random } from '../../../src/model/clv/numeric/random.ts';
import { daysBetween, startOfDay, todayOf } from '../../../src/model/practice/day.ts';
import { itemId, type PracticeItem } from '../../../src/model/practice/item.ts';
import { planDay, reasonFor } from '../../../src/model/practice/queue.ts';
import { addAttempt, emptyState, type PracticeState } from '../../../src/model/practice/state.ts';
import { type CardMemory, review } from '../../../src/model/schedule/schedule.ts';

/** What a simulated learner with a memory of her own is like. */
interface OwnLaw {
  /** Days after which a first success is still remembered nine times in ten, for an item of middling difficulty. */
  startDays: number;
  /** Spread of that between items: the standard deviation of its logarithm. */
  spread: number;
  /** How many times longer memory holds after recall at nine in ten. */
  growth: number;
}

/** What a simulated learner is like. */
export interface Learner {
  /** How she remembers: exactly as the schedule reckons, or by a law of her own. */
  memory: 'as-assumed' | OwnLaw;
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
  /** The same of items that are known for a day or more. A schedule of whole days comes too late for the others. */
  lasting: { reviews: number; recalled: number };
}

/** What a learner remembers: an answer to an item on a day, as it leaves its trace. */
type Remember = (item: string, day: number, now: Date) => boolean;

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

/** Kinds of learner: one as the schedule assumes, and three by a law of their own, which learn more slowly, about as fast, and faster. */
export const learners = {
  assumed: { memory: 'as-assumed', attendance: 1 },
  slow: { memory: { startDays: 1, spread: 0.5, growth: 1.8 }, attendance: 1 },
  usual: { memory: { startDays: 2.3, spread: 0.5, growth: 2.5 }, attendance: 1 },
  quick: { memory: { startDays: 5, spread: 0.5, growth: 3.5 }, attendance: 1 },
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
export function recallOf(history: readonly Pick<SimulatedDay, 'reviews' | 'recalled'>[]): number {
  const sum = (key: 'reviews' | 'recalled') => history.reduce((total, day) => total + day[key], 0);
  return sum('recalled') / sum('reviews');
}

const normal = (random: Random) => Math.sqrt(2 * random.exponential()) * Math.cos(2 * Math.PI * random.uniform());
const start = new Date(2026, 0, 1, 9);
/** No memory is weaker, in days. */
const leastDays = 0.3;

/** Whether a new item is known at once. */
const knownAtOnce = 0.6;
/** How often an answer is right that was right or wrong before on the same day; it teaches nothing for tomorrow. */
const rightAgain = 0.9;

/** A memory by a law of its own: it grows by recall, more so the harder recall was, and falls to a fifth by failure. */
function rememberByLaw({ startDays, spread, growth }: OwnLaw, random: Random): Remember {
  const traces = new Map<string, Trace>();
  return (item, day) => {
    const trace = traces.get(item);
    if (trace === undefined) {
      const isKnown = random.uniform() < knownAtOnce;
      const stability = startDays * Math.exp(spread * normal(random)) * (isKnown ? 1 : 0.3);
      traces.set(item, { stability: Math.max(leastDays, stability), last: day });
      return isKnown;
    }
    if (trace.last === day) return random.uniform() < rightAgain;
    const chance = recallAfter(trace, day);
    const isRecalled = random.uniform() < chance;
    const grown = 1 + (growth - 1) * ((1 - chance) / 0.1) * Math.max(1, trace.stability) ** -0.15;
    traces.set(item, { stability: Math.max(leastDays, trace.stability * (isRecalled ? Math.min(6, grown) : 0.2)), last: day });
    return isRecalled;
  };
}

const assumed = fsrs().parameters.w;

/** A memory that is what the schedule takes it for: its stability, difficulty and curve of forgetting are those of FSRS. */
function rememberAsAssumed(random: Random): Remember {
  const traces = new Map<string, { memory: CardMemory; day: number }>();
  return (item, day, now) => {
    const trace = traces.get(item);
    if (trace?.day === day) return random.uniform() < rightAgain;
    const chance = trace === undefined ? knownAtOnce : forgetting_curve(assumed, day - trace.day, trace.memory.stability);
    const isRecalled = random.uniform() < chance;
    traces.set(item, { memory: review(trace?.memory ?? null, isRecalled ? 'good' : 'again', now), day });
    return isRecalled;
  };
}

/** A year or so of a learner who does each day all that is planned. Days without work are passed over. */
export function simulate({ memory, attendance }: Learner, items: readonly PracticeItem[], perDay: number, days: number, random: Random) {
  const remember = memory === 'as-assumed' ? rememberAsAssumed(random) : rememberByLaw(memory, random);
  const history: SimulatedDay[] = [];
  let state: PracticeState = emptyState;
  for (let day = 0; day < days; day += daysUntilWork(items, state, startOfDay(start, day))) {
    if (random.uniform() >= attendance) continue;
    const seen = new Set<string>();
    const due = { reviews: 0, recalled: 0, lasting: { reviews: 0, recalled: 0 } };
    let now = new Date(startOfDay(start, day).getTime() + 9 * 3_600_000);
    for (let plan = planDay(items, state, now, { perDay }); plan.length > 0; plan = planDay(items, state, now, { perDay })) {
      for (const { item, reason } of plan) {
        const isRight = remember(item.id, day, now);
        if (reason.kind === 'due') {
          const isLasting = (state.items[item.id]?.memory?.stability ?? 0) >= 1;
          for (const sum of isLasting ? [due, due.lasting] : [due]) {
            sum.reviews += 1;
            sum.recalled += Number(isRight);
          }
        }
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
