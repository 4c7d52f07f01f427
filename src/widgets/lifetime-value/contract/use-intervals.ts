import { useEffect, useState } from 'react';
import { bootstrapContracts, type ContractIntervals } from '../../../model/clv/contract/bootstrap.ts';
import type { Cohort } from '../../../model/clv/contract/cohort.ts';
import { createRandom } from '../../../model/clv/numeric/random.ts';

export const replications = 500;
const seed = 2007;
const slice = 8;

export type Intervals = { kind: 'working'; done: number } | { kind: 'needs-size' } | ContractIntervals;

/** Repeats the fit on tables as chance could have drawn them, some milliseconds at a time, so that the page stays quick. */
export function useIntervals(cohorts: readonly Cohort[], periods: number): Intervals {
  const [intervals, setIntervals] = useState<Intervals>({ kind: 'working', done: 0 });
  const key = JSON.stringify(cohorts);
  useEffect(() => {
    const { uniform } = createRandom(seed);
    const steps = bootstrapContracts(cohorts, { replications, level: 0.95, periods, discountRate: 0, uniform });
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const end = performance.now() + slice;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (step.done !== true) {
        setIntervals({ kind: 'working', done: step.value });
        timer = setTimeout(work);
      } else if (step.value.kind !== 'refused') setIntervals(step.value);
    };
    timer = setTimeout(work, 250);
    return () => clearTimeout(timer);
  }, [key, periods]);
  return intervals;
}
