import { byLogarithms, type Evaluation } from '../numeric/maximise.ts';
import { findUniqueRows } from '../numeric/unique-rows.ts';
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
 * Gamma functions with whole differences become sums over purchases, weighted by how many customers got that far:
 * ln Γ(r+x)/Γ(r) = Σ ln(r+j), j < x. What is left of a row is −(r+x) ln(α+T) + ln(1 + eᶿ),
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
  const bought = countReaching(frequency, count);
  const customers = count.reduce((sum, weight) => sum + weight, 0);
  const stayed = model === 'BG/NBD' ? bought : Float64Array.of(customers, ...bought);

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
    const perStays = stayed.map((_, j) => 1 / (b + j));
    const logOdds = perStays.map((perStay) => Math.log(a * perStay));
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
      const chances = chancesToLeave(model, x);
      if (chances === 0) continue;
      const last = timeOf[rows + i] as number;
      const perLast = inverseTimes[last] as number;
      const perStay = perStays[chances - 1] as number;
      // Slopes of θ by r, α, a and b: logRatio, slope, perA, −perStay.
      const logRatio = logEnd - (logTimes[last] as number);
      const perTimes = perEnd - perLast;
      const slope = shape * perTimes;
      const theta = (logOdds[chances - 1] as number) + shape * logRatio;
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
    // Loops, not callbacks: sums that a callback shares would leave the registers, and the rows take twice the time.
    for (let j = 0; j < bought.length; j += 1) {
      const weight = bought[j] as number;
      value += weight * Math.log(r + j);
      gr += weight / (r + j);
      hrr -= weight / (r + j) ** 2;
    }
    for (let j = 0; j < stayed.length; j += 1) {
      const weight = stayed[j] as number;
      const perStay = perStays[j] as number;
      const perBoth = 1 / (a + b + j);
      const bend = weight * perBoth * perBoth;
      value += weight * Math.log((b + j) * perBoth);
      ga -= weight * perBoth;
      gb += weight * (perStay - perBoth);
      haa += bend;
      hab += bend;
      hbb += bend - weight * perStay * perStay;
    }
    const bends = [hrr, hrAlpha, hra, hrb, hAlpha, hAlphaA, hAlphaB, haa, hab, hbb];
    return byLogarithms(value, [r, alpha, a, b], [gr, gAlpha, ga, gb], bends);
  };
}

/** How many customers made more than j repeat purchases, for j from 0. */
function countReaching(frequency: Float64Array, count: Float64Array): Float64Array {
  const reached = new Float64Array(frequency.reduce((most, x) => Math.max(most, x), 0) + 1);
  for (let i = 0; i < count.length; i += 1) {
    const x = frequency[i] as number;
    reached[x] = (reached[x] as number) + (count[i] as number);
  }
  for (let j = reached.length - 2; j > 0; j -= 1) reached[j] = (reached[j] as number) + (reached[j + 1] as number);
  return reached.subarray(1);
}
