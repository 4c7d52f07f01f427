import { logGamma } from '../numeric/gamma.ts';
import type { Evaluation } from '../numeric/maximise.ts';
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
 * The log-likelihood of a table as a function of r, α, a and b, with exact first and second derivatives.
 * Gamma functions come as Γ(r+x)/Γ(r) and are taken once a unique x. What is left of a row is −(r+x) ln(α+T) + ln(1 + eᶿ),
 * θ = ln a/(b+k−1) + (r+x) ln (α+T)/(α+tₓ) with k chances to leave. Logarithms of α + time are taken once a unique time.
 */
export function purchaseLikelihood(
  { frequency, recency, age, count }: PurchaseTable,
  model: PurchaseModel,
): (parameters: readonly number[]) => Evaluation {
  const rows = count.length;
  const times = new Float64Array(2 * rows);
  times.set(age);
  times.set(recency, rows);
  const { rowOf: timeOf, first } = findUniqueRows([times]);
  const uniqueTimes = takeRows(times, first);
  const { rowOf: groupOf, first: groupRow } = findUniqueRows([frequency]);
  const bought = takeRows(frequency, groupRow);
  const counts = sumByRow(groupOf, groupRow.length, count);
  const chancesOf = bought.map((x) => chancesToLeave(model, x));

  return (parameters) => {
    const [r, alpha, a, b] = parameters as [number, number, number, number];
    const inverseTimes = uniqueTimes.map((time) => 1 / (alpha + time));
    const logTimes = uniqueTimes.map((time) => Math.log(alpha + time));
    const logAlpha = Math.log(alpha);
    const perA = 1 / a;
    const perStays = chancesOf.map((chances) => 1 / (b + chances - 1));
    const logOdds = perStays.map((perStay) => Math.log(a * perStay));
    let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
    // Second derivatives by pairs of r, α (l), a and b.
    let [rr, rl, ra, rb, ll, la, lb, aa, ab, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    // A loop without callbacks: sums shared with one would leave the registers, and the rows take twice the time.
    for (let i = 0; i < rows; i += 1) {
      const weight = count[i] as number;
      const end = timeOf[i] as number;
      const group = groupOf[i] as number;
      const shape = r + (bought[group] as number);
      const logEnd = logTimes[end] as number;
      const perEnd = inverseTimes[end] as number;
      value -= weight * shape * logEnd;
      byR -= weight * logEnd;
      byAlpha -= weight * shape * perEnd;
      rl -= weight * perEnd;
      ll += weight * shape * perEnd * perEnd;
      if (chancesOf[group] === 0) continue;
      const last = timeOf[rows + i] as number;
      const perLast = inverseTimes[last] as number;
      const perStay = perStays[group] as number;
      // Slopes of θ by r, α, a and b: logRatio, slope, perA, −perStay.
      const logRatio = logEnd - (logTimes[last] as number);
      const slope = shape * (perEnd - perLast);
      const theta = (logOdds[group] as number) + shape * logRatio;
      const small = Math.exp(-Math.abs(theta));
      const left = (weight * (theta > 0 ? 1 : small)) / (1 + small);
      const spread = (weight * small) / ((1 + small) * (1 + small));
      value += weight * (Math.max(0, theta) + Math.log(1 + small));
      byR += left * logRatio;
      byAlpha += left * slope;
      byA += left * perA;
      byB -= left * perStay;
      rr += spread * logRatio * logRatio;
      rl += left * (perEnd - perLast) + spread * logRatio * slope;
      ra += spread * logRatio * perA;
      rb -= spread * logRatio * perStay;
      ll += spread * slope * slope - left * slope * (perEnd + perLast);
      la += spread * slope * perA;
      lb -= spread * slope * perStay;
      aa += (spread - left) * perA * perA;
      ab -= spread * perA * perStay;
      bb += (spread + left) * perStay * perStay;
    }
    for (let group = 0; group < counts.length; group += 1) {
      const weight = counts[group] as number;
      const purchases = logRising(r, bought[group] as number);
      const stays = logRising(b, chancesOf[group] as number);
      const chances = logRising(a + b, chancesOf[group] as number);
      value += weight * (r * logAlpha + purchases.value + stays.value - chances.value);
      byR += weight * (logAlpha + purchases.slope);
      byAlpha += (weight * r) / alpha;
      rl += weight / alpha;
      ll -= (weight * r) / alpha ** 2;
      rr += weight * purchases.bend;
      byA -= weight * chances.slope;
      byB += weight * (stays.slope - chances.slope);
      aa -= weight * chances.bend;
      ab -= weight * chances.bend;
      bb += weight * (stays.bend - chances.bend);
    }
    return {
      value,
      slopes: [byR, byAlpha, byA, byB],
      bends: [
        [rr, rl, ra, rb],
        [rl, ll, la, lb],
        [ra, la, aa, ab],
        [rb, lb, ab, bb],
      ],
    };
  };
}

/** ln Γ(start + length)/Γ(start) with slope and bend, term by term where that is short: so nothing is lost when start is large. */
function logRising(start: number, length: number): { value: number; slope: number; bend: number } {
  if (length > 500) {
    const [end, begin] = [logGamma(start + length), logGamma(start)];
    return { value: end.value - begin.value, slope: end.slope - begin.slope, bend: end.bend - begin.bend };
  }
  let [value, slope, bend] = [0, 0, 0];
  for (let term = start; term < start + length - 0.5; term += 1) {
    value += Math.log(term);
    slope += 1 / term;
    bend -= 1 / (term * term);
  }
  return { value, slope, bend };
}
