import { isInstant, isList, isObject, isText } from './check.ts';

/** Minutes that a sitting may take. */
export const sittings = [5, 10, 20] as const;
export type Minutes = (typeof sittings)[number];

/** A sitting; all that is needed to go on with it after closing the page. It is over when nothing is left in its queue. */
export interface Session {
  id: string;
  /** ISO 8601 in UTC. */
  started: string;
  minutes: Minutes;
  /** Ids of the items still to come, the present one first. */
  queue: string[];
  /** Ids of those answered, in that order. */
  done: string[];
}

/** A sitting with these items; its id is the moment at which it starts, which is after that of `last` also by a clock set back. */
export function startSession(queue: readonly string[], minutes: Minutes, now: Date, last: Session | null = null): Session {
  const started = new Date(Math.max(now.getTime(), last === null ? 0 : Date.parse(last.started) + 1)).toISOString();
  return { id: started, started, minutes, queue: [...queue], done: [] };
}

/**
 * The sitting after an item was answered; the same when the item was not to come.
 *
 * With the queue `a b` and nothing done, `advance(session, 'a')` leaves `b` in the queue and `a` done.
 */
export function advance(session: Session, id: string): Session {
  const place = session.queue.indexOf(id);
  return place < 0 ? session : { ...session, queue: session.queue.toSpliced(place, 1), done: [...session.done, id] };
}

/** Ends a sitting early. What is left of it tells other tabs that it is over. */
export function endSession(session: Session): Session {
  return { ...session, queue: [] };
}

/** True of a sitting with something left to practise. */
export function isUnderWay(session: Session | null): session is Session {
  return session !== null && session.queue.length > 0;
}

/** The sitting without items that no longer exist. */
export function keepInSession(session: Session, exists: (id: string) => boolean): Session {
  return { ...session, queue: session.queue.filter(exists) };
}

const isLater = (a: Session, b: Session) => {
  const textOf = ({ started, done, id, minutes, queue }: Session) =>
    JSON.stringify([started, queue.length === 0, String(done.length).padStart(6, '0'), id, minutes, done, queue]);
  return textOf(a) > textOf(b);
};

/** The sitting that started later; of one that went on in two places, the one that is over, else the one that got further. */
export function laterSession(a: Session | null, b: Session | null): Session | null {
  if (a === null || b === null) return a ?? b;
  return isLater(b, a) ? b : a;
}

export function isSession(value: unknown): value is Session {
  return (
    isObject(value) &&
    isText(value['id']) &&
    isInstant(value['started']) &&
    (sittings as readonly unknown[]).includes(value['minutes']) &&
    isList(value['queue'], isText) &&
    isList(value['done'], isText)
  );
}
