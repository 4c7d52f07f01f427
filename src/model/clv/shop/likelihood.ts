import { logGamma } from '../numeric/gamma.ts';
import { byLogarithms, type Evaluation } from '../numeric/maximise.ts';
import { findUniqueRows, sumByRow, takeRows } from '../numeric/unique-rows.ts';
import type { PurchaseTable } from './purchase-table.ts';

/**
 * Purchases come at random at a customer's own rate (gamma over customers), and after a purchase the customer may leave for good
 * with an own probability (beta). They differ in when one may leave:
 * - `BG/NBD` after each repeat purchase, so one who bought once counts as alive (Fader, Hardie and Lee 2005)
 * - `MBG/NBD` after the first purchase too (Batislam, Denizel and Filiztekin 2007)
 */
export type PurchaseModel = 'BG/NBD' | 'MBG/NBD';

/** How often a customer with x repeat purchases, still alive, could have left: x or x + 1. The only difference of the two models. */
export const chancesToLeave = (model: PurchaseModel, frequency: number): number => (model === 'BG/NBD' ? frequency : frequency + 1);

/**
 * The log-likelihood of a table as a function of (ln r, ln α, ln a, ln b), with exact first and second derivatives.
 * Gamma functions come as Γ(r+x)/Γ(r) and are taken once for all customers who got that far, not once a row. What is left of a row is −(r+x) ln(α+T) + ln(1 + eᶿ),
 * θ = ln a/(b+k−1) + (r+x) ln (α+T)/(α+tₓ) with k chances to leave. Logarithms of α + time are taken once a unique time.
 */
export function purchaseLikelihood(
  { frequency, recency, age, count }: PurchaseTable,
  model: PurchaseModel,
): (logs: Float64Array) => Evaluation {
  const rows = count.length;
  const times = new Float64Array(2 * rows);
  times.set(age);
  times.set(recency, rows);
  const { rowOf: timeOf, first } = findUniqueRows([times]);
  const logTimes = new Float64Array(first.length);
  const inverseTimes = new Float64Array(first.length);
  const { rowOf: groupOf, first: groupRow } = findUniqueRows([frequency]);
  const frequencies = takeRows(frequency, groupRow);
  const counts = sumByRow(groupOf, groupRow.length, count);
  const customers = counts.reduce((sum, weight) => sum + weight, 0);
  const bought = findStretches(frequencies, counts);
  const chancesOf = frequencies.map((x) => chancesToLeave(model, x));
  const stayed = findStretches(chancesOf, counts);

  return (logs) => {
    const [r, alpha, a, b] = logs.map(Math.exp) as unknown as [number, number, number, number];
    for (let i = 0; i < first.length; i += 1) {
      const time = alpha + (times[first[i] as number] as number);
      logTimes[i] = Math.log(time);
      inverseTimes[i] = 1 / time;
    }
    const logAlpha = logs[1] as number;
    let value = customers * r * logAlpha;
    let [gr, gAlpha, ga, gb] = [customers * logAlpha, (customers * r) / alpha, 0, 0];
    let [hrr, hrAlpha, hra, hrb] = [0, customers / alpha, 0, 0];
    let [hAlpha, hAlphaA, hAlphaB, haa, hab, hbb] = [(-customers * r) / alpha ** 2, 0, 0, 0, 0, 0];
    const perA = 1 / a;
    const perStays = chancesOf.map((chances) => 1 / (b + chances - 1));
    const logOdds = perStays.map((perStay) => Math.log(a * perStay));
    // A loop without callbacks: sums shared with one would leave the registers, and the rows take twice the time.
    for (let i = 0; i < rows; i += 1) {
      const weight = count[i] as number;
      const x = frequency[i] as number;
      const shape = r + x;
      const end = timeOf[i] as number;
      const logEnd = logTimes[end] as number;
      const perEnd = inverseTimes[end] as number;
      value -= weight * shape * logEnd;
      gr -= weight * logEnd;
      gAlpha -= weight * shape * perEnd;
      hrAlpha -= weight * perEnd;
      hAlpha += weight * shape * perEnd * perEnd;
      const group = groupOf[i] as number;
      if (chancesOf[group] === 0) continue;
      const last = timeOf[rows + i] as number;
      const perLast = inverseTimes[last] as number;
      const perStay = perStays[group] as number;
      // Slopes of θ by r, α, a and b: logRatio, slope, perA, −perStay.
      const logRatio = logEnd - (logTimes[last] as number);
      const perTimes = perEnd - perLast;
      const slope = shape * perTimes;
      const theta = (logOdds[group] as number) + shape * logRatio;
      const small = Math.exp(-Math.abs(theta));
      const left = (weight * (theta > 0 ? 1 : small)) / (1 + small);
      const spread = (weight * small) / ((1 + small) * (1 + small));
      value += weight * (Math.max(0, theta) + Math.log(1 + small));
      gr += left * logRatio;
      gAlpha += left * slope;
      ga += left * perA;
      gb -= left * perStay;
      hrr += spread * logRatio * logRatio;
      hrAlpha += left * perTimes + spread * logRatio * slope;
      hra += spread * logRatio * perA;
      hrb -= spread * logRatio * perStay;
      hAlpha += spread * slope * slope - left * slope * (perEnd + perLast);
      hAlphaA += spread * slope * perA;
      hAlphaB -= spread * slope * perStay;
      haa += (spread - left) * perA * perA;
      hab -= spread * perA * perStay;
      hbb += (spread + left) * perStay * perStay;
    }
    for (const { from, length, weight } of bought) {
      const own = logRising(r + from, length);
      value += weight * own.value;
      gr += weight * own.slope;
      hrr += weight * own.bend;
    }
    for (const { from, length, weight } of stayed) {
      const own = logRising(b + from, length);
      const both = logRising(a + b + from, length);
      value += weight * (own.value - both.value);
      ga -= weight * both.slope;
      gb += weight * (own.slope - both.slope);
      haa -= weight * both.bend;
      hab -= weight * both.bend;
      hbb += weight * (own.bend - both.bend);
    }
    const bends = [hrr, hrAlpha, hra, hrb, hAlpha, hAlphaA, hAlphaB, haa, hab, hbb];
    return byLogarithms(value, [r, alpha, a, b], [gr, gAlpha, ga, gb], bends);
  };
}

/** A stretch of purchases that the same customers made: the `from`-th (from 0) and `length` in all, by `weight` customers. */
interface Stretch {
  from: number;
  length: number;
  weight: number;
}

/** Purchases, from each customer's first repeat on, in stretches between the numbers of repeats that occur. */
function findStretches(frequency: Float64Array, count: Float64Array): Stretch[] {
  const stretches: Stretch[] = [];
  let [from, weight] = [0, count.reduce((sum, part) => sum + part, 0)];
  const order = frequency.map((_, group) => group).sort((one, other) => (frequency[one] as number) - (frequency[other] as number));
  for (const group of order) {
    const to = frequency[group] as number;
    if (to > from) stretches.push({ from, length: to - from, weight });
    weight -= count[group] as number;
    from = to;
  }
  return stretches;
}

/** ln Γ(start + length)/Γ(start) with slope and bend, term by term where that is short: so nothing is lost when start is large. */
function logRising(start: number, length: number): { value: number; slope: number; bend: number } {
  if (length > 40) {
    const [end, begin] = [logGamma(start + length), logGamma(start)];
    return { value: end.value - begin.value, slope: end.slope - begin.slope, bend: end.bend - begin.bend };
  }
  const sums = { value: 0, slope: 0, bend: 0 };
  for (let term = start; term < start + length - 0.5; term += 1) {
    sums.value += Math.log(term);
    sums.slope += 1 / term;
    sums.bend -= 1 / (term * term);
  }
  return sums;
}
