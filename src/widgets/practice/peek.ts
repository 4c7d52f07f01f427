import { type Attempt, isAttempt, isToRepeat } from '../../model/practice/attempt.ts';
import { todayOf } from '../../model/practice/day.ts';
import { type Due, fitToday, usualPerDay } from '../../model/practice/due.ts';

interface Memory {
  due?: string;
}
/** What lies on the practice shelf in any version, and on the objection drill's in its place as long as nothing has moved; not trusted. */
interface Found {
  data?: {
    items?: Record<string, { version?: number; memory?: Memory | null; attempts?: unknown }>;
    settings?: { perDay?: number };
    memories?: Record<string, Memory>;
    /** A day in version 1, a mark since. */
    read?: Record<string, string | { updated?: string; isSet?: boolean }>;
  };
}

function find(key: string): NonNullable<Found['data']> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Found | null)?.data ?? {};
  } catch {
    return {};
  }
}

const entriesOf = <T>(table: Record<string, T> | undefined): [string, T][] =>
  typeof table === 'object' && table !== null ? Object.entries(table) : [];

/** What an edition says of its items: those that it lacks are not counted, and newer versions are due. */
export interface Edition {
  lacks: ReadonlySet<string>;
  versions: Readonly<Record<string, number>>;
}

/**
 * What is due, and how much of it today, as the practice page tells it; counted without the engine of practice, which brings all of
 * FSRS. Never throws.
 */
export function peekDue({ lacks, versions }: Edition, now: Date): Due {
  const { items, settings } = find('mushtari:practice');
  const { memories } = find('mushtari:objection-drill');
  const { start, end } = todayOf(now);
  const records = new Map(entriesOf(items));
  for (const [card, memory] of entriesOf(memories))
    if (!records.get(`objection/${card}`)?.memory) records.set(`objection/${card}`, { memory });
  const counts = { waiting: 0, failed: 0, practised: 0 };
  for (const [id, record] of records) {
    const attempts: Attempt[] = Array.isArray(record?.attempts) ? record.attempts.filter(isAttempt) : [];
    const turns = attempts.filter(({ at }) => at >= start && at < end);
    if (turns.length > 0) counts.practised += 1;
    if (lacks.has(id) || !record?.memory) continue;
    const isDue = Date.parse(record.memory.due ?? '') < Date.parse(end) || (versions[id] ?? 0) > (record.version ?? 1);
    if (turns.length > 0) counts.failed += Number(isToRepeat(turns));
    else counts.waiting += Number(isDue);
  }
  const perDay = typeof settings?.perDay === 'number' ? settings.perDay : usualPerDay;
  return fitToday({ ...counts, perDay });
}

/** When each chapter was read, by slug. Never throws. */
export function findRead(): Map<string, Date> {
  const marks = entriesOf(find('mushtari:practice').read).flatMap(([slug, mark]) => {
    const moment = typeof mark === 'string' ? `${mark}T12:00:00Z` : mark?.isSet === true ? mark.updated : undefined;
    const date = new Date(moment ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? [] : [[slug, date] as const];
  });
  return new Map(marks);
}
