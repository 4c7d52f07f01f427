import { endOfDay, type PurchaseLog } from './purchases.ts';

/** The purchases of one customer, one entry a day, in order of time, with what refunds have left of each; only good during the visit. */
export interface PurchaseDays {
  days: readonly number[];
  left: readonly number[];
}

/** What was done to the rows, each counted. */
export interface Netting {
  /** Rows after the end of observation, left aside. */
  afterEnd: number;
  /** Purchases that joined an earlier one of the same customer and day. */
  mergedSameDay: number;
  /** Purchases of amount 0; they count as purchases. */
  zeroAmounts: number;
  /** Refunds by the furthest place where they found their money; unmatched if some of it was found nowhere. */
  refunds: { sameDay: number; earlierDay: number; unmatched: number };
  /** Money of refunds that no purchase was found for. */
  unmatchedAmount: number;
  /** Purchase days that refunds took in full; they are no purchases any more. */
  refundedDays: number;
}

// Sums of decimal fractions miss by a few units in the sixteenth place; a millionth of the amount is nobody's money.
const negligible = 1e-6;

/**
 * Merges the orders of a day and nets refunds, customer by customer, up to and with the day `end`. The rule for a refund: it takes from the
 * purchases of its own day first, then from the latest earlier day that has money left, and so on back. A day refunded in full is
 * removed; what finds no money is reported.
 *
 * Purchases of 30 on day 1 and 20 on day 5, and a refund of 25 on day 6: day 5 goes, day 1 keeps 25.
 */
export function netRefunds(log: PurchaseLog, end: number, visit: (customer: number, purchases: PurchaseDays) => void): Netting {
  const { customer, day, amount } = log;
  const netting: Netting = {
    afterEnd: 0,
    mergedSameDay: 0,
    zeroAmounts: 0,
    refunds: { sameDay: 0, earlierDay: 0, unmatched: 0 },
    unmatchedAmount: 0,
    refundedDays: 0,
  };
  // One customer's purchase days, side by side and used again for the next: a million objects would cost more than the work.
  const days: number[] = [];
  const paid: number[] = [];
  const left: number[] = [];

  const refund = (size: number, onDay: number) => {
    let rest = size;
    let place: keyof Netting['refunds'] = 'sameDay';
    for (let at = days.length - 1; at >= 0 && rest > size * negligible; at -= 1) {
      const taken = Math.min(left[at] ?? 0, rest);
      if (taken > 0 && days[at] !== onDay) place = 'earlierDay';
      left[at] = (left[at] ?? 0) - taken;
      rest -= taken;
    }
    if (rest > size * negligible) {
      place = 'unmatched';
      netting.unmatchedAmount += rest;
    }
    netting.refunds[place] += 1;
  };

  const close = (who: number) => {
    let kept = 0;
    for (const [at, onDay] of days.entries()) {
      const sum = paid[at] ?? 0;
      const rest = left[at] ?? 0;
      if (sum > 0 && rest <= sum * negligible) continue;
      days[kept] = onDay;
      left[kept] = rest;
      kept += 1;
    }
    netting.refundedDays += days.length - kept;
    days.length = kept;
    left.length = kept;
    visit(who, { days, left });
    days.length = 0;
    paid.length = 0;
    left.length = 0;
  };

  for (let from = 0; from < day.length; ) {
    const to = endOfDay(log, from);
    const who = customer[from] ?? 0;
    const onDay = day[from] ?? 0;
    if (onDay > end) netting.afterEnd += to - from;
    else {
      // Amounts of a day stand in order, refunds first.
      let firstPurchase = from;
      while (firstPurchase < to && (amount[firstPurchase] ?? 0) < 0) firstPurchase += 1;
      let sum = 0;
      for (let row = firstPurchase; row < to; row += 1) {
        sum += amount[row] ?? 0;
        if (log.hasAmounts && amount[row] === 0) netting.zeroAmounts += 1;
      }
      if (firstPurchase < to) {
        days.push(onDay);
        paid.push(sum);
        left.push(sum);
        netting.mergedSameDay += to - firstPurchase - 1;
      }
      for (let row = from; row < firstPurchase; row += 1) refund(-(amount[row] ?? 0), onDay);
    }
    if (customer[to] !== who) close(who);
    from = to;
  }
  return netting;
}
