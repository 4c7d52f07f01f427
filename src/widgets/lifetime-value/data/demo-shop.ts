import { createRandom, type Random } from '../../../model/clv/numeric/random.ts';
import type { PurchaseParameters } from '../../../model/clv/shop/fit-purchases.ts';
import type { SpendParameters } from '../../../model/clv/shop/fit-spend.ts';

/** A shop's orders, one entry an order: who bought (whole numbers from 0), on which day, for how much. */
export interface Orders {
  customer: Int32Array;
  day: Int32Array;
  amount: Float64Array;
}

/** What a synthetic shop is made from; purchase parameters are in days. Customers join evenly over the first `joining` days. */
export interface ShopPlan {
  customers: number;
  days: number;
  joining: number;
  purchases: PurchaseParameters;
  spend: SpendParameters;
}

/** A shop of a year and a half, seen as a small owner sees one. */
export const demoPlan: ShopPlan = {
  customers: 400,
  days: 548,
  joining: 300,
  purchases: { model: 'BG/NBD', r: 0.7, alpha: 45, a: 0.8, b: 2.6 },
  spend: { p: 6, q: 4, gamma: 18 },
};

/**
 * Orders as the models suppose them: each customer draws a rate, a probability to leave and a level of spending, buys at random and may
 * leave after a purchase. Days are whole, from 0 to `days`; amounts are rounded to hundredths. The same seed gives the same shop.
 */
export function generateOrders({ customers, days, joining, purchases, spend }: ShopPlan, seed: number): Orders {
  const random = createRandom(seed);
  const [customer, day, amount]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < customers; i += 1) {
    const rate = random.gamma(purchases.r) / purchases.alpha;
    const dropout = drawBeta(random, purchases.a, purchases.b);
    const perAmount = random.gamma(spend.q) / spend.gamma;
    let time = random.uniform() * joining;
    let hasLeft = false;
    for (let chances = purchases.model === 'BG/NBD' ? 0 : 1; time < days + 1 && !hasLeft; chances += 1) {
      customer.push(i);
      day.push(Math.floor(time));
      amount.push(Math.max(0.01, Math.round((100 * random.gamma(spend.p)) / perAmount) / 100));
      time += random.exponential() / rate;
      hasLeft = chances > 0 && random.uniform() < dropout;
    }
  }
  return { customer: Int32Array.from(customer), day: Int32Array.from(day), amount: Float64Array.from(amount) };
}

function drawBeta({ gamma }: Random, a: number, b: number): number {
  const one = gamma(a);
  return one / (one + gamma(b));
}
