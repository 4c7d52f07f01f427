import { endOfDay, type PurchaseLog } from './purchases.ts';

/** The purchases of one customer, one entry a day, in order of time, with what refunds have left of each. */
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
  let open: { day: number; paid: number; left: number }[] = [];

  const refund = (size: number, onDay: number) => {
    let rest = size;
    let place: keyof Netting['refunds'] = 'sameDay';
    for (let at = open.length - 1; at >= 0 && rest > size * negligible; at -= 1) {
      const purchase = open[at];
      if (purchase === undefined || purchase.left === 0) continue;
      if (purchase.day !== onDay) place = 'earlierDay';
      const taken = Math.min(purchase.left, rest);
      purchase.left -= taken;
      rest -= taken;
    }
    if (rest > size * negligible) {
      place = 'unmatched';
      netting.unmatchedAmount += rest;
    }
    netting.refunds[place] += 1;
  };

  const close = (who: number) => {
    const kept = open.filter(({ paid, left }) => paid === 0 || left > paid * negligible);
    netting.refundedDays += open.length - kept.length;
    visit(who, { days: kept.map((purchase) => purchase.day), left: kept.map(({ left }) => left) });
    open = [];
  };

  for (let from = 0; from < day.length; ) {
    const to = endOfDay(log, from);
    const who = customer[from] ?? 0;
    const onDay = day[from] ?? 0;
    if (onDay > end) netting.afterEnd += to - from;
    else {
      const amounts = amount.subarray(from, to);
      const bought = amounts.filter((each) => each >= 0);
      if (bought.length > 0) {
        const paid = bought.reduce((sum, each) => sum + each, 0);
        open.push({ day: onDay, paid, left: paid });
        netting.mergedSameDay += bought.length - 1;
        if (log.hasAmounts) netting.zeroAmounts += bought.filter((each) => each === 0).length;
      }
      for (const each of amounts) if (each < 0) refund(-each, onDay);
    }
    if (customer[to] !== who) close(who);
    from = to;
  }
  return netting;
}
