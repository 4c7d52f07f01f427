interface Memory {
  due?: string;
}
/** What lies on the practice shelf in any version, and on the objection drill's in its place as long as nothing has moved; not trusted. */
interface Found {
  data?: {
    items?: Record<string, { memory?: Memory | null }>;
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

/** How many items fall due by a moment, counted without the engine of practice, which brings all of FSRS. Never throws. */
export function countDue(until: number): number {
  const { items } = find('mushtari:practice');
  const { memories } = find('mushtari:objection-drill');
  const due = new Map(entriesOf(items).map(([id, record]) => [id, record?.memory?.due]));
  for (const [card, memory] of entriesOf(memories)) due.set(`objection/${card}`, due.get(`objection/${card}`) ?? memory?.due);
  return [...due.values()].filter((moment) => Date.parse(moment ?? '') <= until).length;
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
