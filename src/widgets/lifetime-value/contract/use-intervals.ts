import { useEffect, useState } from 'react';
import { bootstrapContracts } from '../../../model/clv/contract/bootstrap.ts';
import type { Cohort } from '../../../model/clv/contract/cohort.ts';
import type { ContractFit } from '../../../model/clv/contract/fit.ts';

export const replications = 500;
const seed = 2007;
const slice = 8;

/** The fits as chance could have made them, once all are there. */
export type Intervals = { kind: 'working'; done: number } | { kind: 'needs-size' } | { kind: 'fits'; fits: readonly ContractFit[] };

/** Repeats the fit on tables as chance could have drawn them, some milliseconds at a time, so that the page stays quick. */
export function useIntervals(cohorts: readonly Cohort[]): Intervals {
  const [intervals, setIntervals] = useState<Intervals>({ kind: 'working', done: 0 });
  const key = JSON.stringify(cohorts);
  useEffect(() => {
    if (cohorts.some(({ size }) => size === null)) return setIntervals({ kind: 'needs-size' });
    const steps = bootstrapContracts(cohorts, seed);
    const fits: ContractFit[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const end = performance.now() + slice;
      while (fits.length < replications && performance.now() < end) {
        const { value } = steps.next();
        if (value !== undefined) fits.push(value);
      }
      if (fits.length === replications) return setIntervals({ kind: 'fits', fits });
      setIntervals({ kind: 'working', done: fits.length });
      timer = setTimeout(work);
    };
    timer = setTimeout(work, 250);
    return () => clearTimeout(timer);
  }, [key]);
  return intervals;
}
