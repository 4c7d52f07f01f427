/** Items a day where the reader set nothing. */
export const usualPerDay = 20;

/** How many items are due, and how many of them the day has room for. */
export interface Due {
  all: number;
  today: number;
}

interface Counts {
  /** Items whose date has come, or whose words changed. */
  waiting: number;
  /** Items that failed today and are up again; they were counted when they were first practised. */
  failed: number;
  /** Items practised today. */
  practised: number;
  perDay: number;
}

/** Items that still fit into the day. */
export function roomToday({ practised, perDay }: Pick<Counts, 'practised' | 'perDay'>): number {
  return Math.max(0, perDay - practised);
}

/** The one rule by which what is due is told: with 15 waiting, none practised and 5 a day, 15 are due and 5 of them today. */
export function fitToday({ waiting, failed, ...day }: Counts): Due {
  return { all: waiting + failed, today: failed + Math.min(waiting, roomToday(day)) };
}
