import { addTallies, readTally, type Tally, tallyState } from '../../model/practice/tally.ts';
import { practiceShelf } from '../kit/practice-shelf.ts';
import { fromText } from '../kit/store.ts';

/** Answers from one file. */
export interface Source {
  name: string;
  tally: Tally;
}

/** Answers in a file, one of practice or one of counts; null when it is neither. */
export function readSource(text: string): Tally | null {
  const state = fromText(practiceShelf, text);
  return state === null ? readTally(text) : tallyState(state);
}

export const countAnswers = (tally: Tally) => Object.values(tally).reduce((sum, answers) => sum + Object.keys(answers).length, 0);

/** All sources added up, and how many answers each adds that those before it lack. */
export function addUp(tallies: readonly Tally[]): { sum: Tally; fresh: number[] } {
  let sum: Tally = {};
  const fresh = tallies.map((tally) => {
    const before = countAnswers(sum);
    sum = addTallies(sum, tally);
    return countAnswers(sum) - before;
  });
  return { sum, fresh };
}
