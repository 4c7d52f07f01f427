import { createRandom } from '../../src/model/clv/numeric/random.ts';
import { mergeStates } from '../../src/model/practice/merge.ts';
import { planDay } from '../../src/model/practice/queue.ts';
import { type Learner, learners, makeItems, recallOf, type SimulatedDay, simulate } from '../model/practice/simulated-learner.ts';
import { formatTable } from './table.ts';

const itemCount = 150;
const year = 365;
const kinds: Record<string, { learner: Learner; perDay: number }> = {
  'as the schedule assumes, 20 a day': { learner: learners.assumed, perDay: 20 },
  'slow, 10 a day': { learner: learners.slow, perDay: 10 },
  'usual, 10 a day': { learner: learners.usual, perDay: 10 },
  'usual, 20 a day': { learner: learners.usual, perDay: 20 },
  'usual, 20 a day, two days in three': { learner: { ...learners.usual, attendance: 2 / 3 }, perDay: 20 },
  'quick, 20 a day': { learner: learners.quick, perDay: 20 },
};

const meanOf = (days: readonly SimulatedDay[], key: 'load' | 'backlog', length: number) =>
  days.reduce((sum, day) => sum + day[key], 0) / length;

function timeEach(times: number, run: () => void): string {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) run();
  return `${((performance.now() - start) / times).toFixed(1)} ms`;
}

/** A year of practice of several learners in figures, what they recall on the day on which it comes back, how much a day, and what planning a day and joining two browsers take after it. */
export async function printPractice(): Promise<void> {
  const items = makeItems(itemCount);
  const now = new Date(2027, 0, 1, 9);
  const rows = Object.entries(kinds).map(([name, { learner, perDay }]) => {
    const { history, state } = simulate(learner, items, perDay, year, createRandom(1));
    const lastMonth = history.filter(({ day }) => day >= year - 30);
    return [
      name,
      recallOf(history).toFixed(3),
      recallOf(history.map(({ lasting }) => lasting)).toFixed(3),
      String(Math.max(...history.map(({ load }) => load))),
      meanOf(history, 'load', year).toFixed(1),
      meanOf(lastMonth, 'load', 30).toFixed(1),
      String(Math.max(...history.map(({ backlog }) => backlog))),
      String(Math.max(0, ...lastMonth.map(({ backlog }) => backlog))),
      timeEach(50, () => planDay(items, state, now, { perDay })),
      timeEach(5, () => mergeStates(state, state)),
    ];
  });
  console.log(`A simulated year with ${itemCount} items`);
  const head = [
    'learner',
    'recall',
    'of what lasts a day',
    'most a day',
    'mean',
    'last month',
    'most left',
    'left last month',
    'plan',
    'merge',
  ];
  console.log(`${formatTable(head, rows)}\n`);
}
