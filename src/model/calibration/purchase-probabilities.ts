import type { PurchaseParameters } from '../clv/shop/fit-purchases.ts';
import { chancesToLeave } from '../clv/shop/likelihood.ts';

/**
 * Probabilities that a new customer makes 0, 1, … `most` repeat purchases within a time, P(X(t) = x).
 * A customer has made x who bought x times and stayed, or who would have bought x times or more and left after the x-th.
 *
 * With the published CDNOW fit of BG/NBD, 39 weeks: 57.4 % none, 19.9 % one.
 */
export function purchaseProbabilities({ model, r, alpha, a, b }: PurchaseParameters, time: number, most: number): Float64Array {
  const probabilities = new Float64Array(most + 1);
  const share = time / (alpha + time);
  let exactly = Math.exp(-r * Math.log1p(time / alpha));
  let atLeast = 1;
  let stays = model === 'BG/NBD' ? 1 : b / (a + b);
  let leaves = model === 'BG/NBD' ? 0 : a / (a + b);
  for (let x = 0; x <= most; x += 1) {
    probabilities[x] = stays * exactly + leaves * Math.max(0, atLeast);
    atLeast -= exactly;
    exactly *= (share * (r + x)) / (x + 1);
    const chances = chancesToLeave(model, x);
    leaves = (stays * a) / (a + b + chances);
    stays *= (b + chances) / (a + b + chances);
  }
  return probabilities;
}
