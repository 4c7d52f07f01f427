/** How a conversation may end, the best first. */
export const outcomes = ['won', 'next-step', 'lost-gracefully', 'lost'] as const;
export type Outcome = (typeof outcomes)[number];

/** One of the replies to a customer's words. `serves` and `harms` name aims; `next` is a turn or an ending. */
export interface TalkReply {
  id: string;
  quality: 'strong' | 'fair' | 'weak';
  serves: readonly string[];
  harms: readonly string[];
  next: string;
}

export interface TalkTurn<R extends TalkReply = TalkReply> {
  id: string;
  replies: readonly R[];
}

export interface TalkEnding {
  id: string;
  outcome: Outcome;
}

/** A conversation: it begins with its first turn. `aims` are what it is scored on, the stages of a sale and the steps of an answer. */
export interface TalkGraph<T extends TalkTurn = TalkTurn, E extends TalkEnding = TalkEnding> {
  aims: readonly string[];
  turns: readonly T[];
  endings: readonly E[];
}

/** How an aim fared: the last reply that touched it decides, because a conversation can be mended. */
export type Standing = 'served' | 'harmed' | 'untouched';

type ReplyOf<T extends TalkTurn> = T['replies'][number];

/** One turn behind the reader: what was asked and what she replied. */
export interface TalkStep<T extends TalkTurn = TalkTurn> {
  turn: T;
  reply: ReplyOf<T>;
}

/** Where a conversation stands: at a turn that waits for a reply, or at its end. */
export type TalkPlace<T extends TalkTurn = TalkTurn, E extends TalkEnding = TalkEnding> =
  | { kind: 'turn'; turn: T }
  | { kind: 'ending'; ending: E };

export interface Walk<T extends TalkTurn = TalkTurn, E extends TalkEnding = TalkEnding> {
  steps: TalkStep<T>[];
  at: TalkPlace<T, E>;
  score: Record<string, Standing>;
}

/**
 * Follows replies, by id, from the first turn. It stops where a choice is no reply of the turn, or leads nowhere;
 * choices after that, or after an ending, count for nothing. Throws where the conversation has no turn.
 *
 * In a conversation of “greet” (replies “hello”, which serves contact, and “price”, which harms it; both lead to “ask”)
 * and “ask” (“what-for”, which serves needs and leads to the ending “sold”), `walk(graph, ['price', 'what-for'])` has two
 * steps, stands at “sold”, and scores `{ contact: 'harmed', needs: 'served', close: 'untouched' }`.
 */
export function walk<T extends TalkTurn, E extends TalkEnding>(graph: TalkGraph<T, E>, choices: readonly string[]): Walk<T, E> {
  const [first] = graph.turns;
  if (first === undefined) throw new Error('This conversation has no turn. Write its first one.');
  const steps: TalkStep<T>[] = [];
  let at: TalkPlace<T, E> = { kind: 'turn', turn: first };
  for (const choice of choices) {
    if (at.kind === 'ending') break;
    const { turn }: { turn: T } = at;
    const reply: ReplyOf<T> | undefined = turn.replies.find(({ id }) => id === choice);
    const next: TalkPlace<T, E> | null = reply === undefined ? null : findPlace(graph, reply.next);
    if (reply === undefined || next === null) break;
    steps.push({ turn, reply });
    at = next;
  }
  return { steps, at, score: scoreSteps(graph.aims, steps) };
}

/** The choices before a turn, counted from 0: walking them stands at that turn again. `retry(['a', 'b', 'c'], 1)` is `['a']`. */
export function retry(choices: readonly string[], turn: number): string[] {
  return choices.slice(0, Math.max(0, turn));
}

/** The replies that the strong path takes, from the first turn to its ending. */
export function strongChoices(graph: TalkGraph): string[] {
  const choices: string[] = [];
  for (;;) {
    const { at } = walk(graph, choices);
    const strong = at.kind === 'turn' ? at.turn.replies.find(({ quality }) => quality === 'strong') : undefined;
    if (strong === undefined || choices.length > graph.turns.length) return choices;
    choices.push(strong.id);
    if (walk(graph, choices).steps.length < choices.length) return choices.slice(0, -1);
  }
}

/** The best outcome that can still be reached from a turn or an ending, as a place in `outcomes`. */
function bestFrom(graph: TalkGraph, id: string, seen: readonly string[] = []): number {
  const place = findPlace(graph, id);
  if (place === null || seen.includes(id)) return outcomes.length;
  if (place.kind === 'ending') return outcomes.indexOf(place.ending.outcome);
  return Math.min(outcomes.length, ...place.turn.replies.map(({ next }) => bestFrom(graph, next, [...seen, id])));
}

/** Where a conversation turned: the first step, counted from 0, after which the best ending was out of reach; null where it never was. */
export function findTurningPoint(graph: TalkGraph, steps: readonly TalkStep[]): number | null {
  const index = steps.findIndex(({ turn, reply }) => bestFrom(graph, reply.next) > bestFrom(graph, turn.id));
  return index < 0 ? null : index;
}

function findPlace<T extends TalkTurn, E extends TalkEnding>({ turns, endings }: TalkGraph<T, E>, id: string): TalkPlace<T, E> | null {
  const turn = turns.find((candidate) => candidate.id === id);
  if (turn !== undefined) return { kind: 'turn', turn };
  const ending = endings.find((candidate) => candidate.id === id);
  return ending === undefined ? null : { kind: 'ending', ending };
}

function scoreSteps(aims: readonly string[], steps: readonly TalkStep[]): Record<string, Standing> {
  const score: Record<string, Standing> = Object.fromEntries(aims.map((aim) => [aim, 'untouched' as const]));
  for (const { reply } of steps) {
    for (const aim of aims) {
      if (reply.serves.includes(aim)) score[aim] = 'served';
      if (reply.harms.includes(aim)) score[aim] = 'harmed';
    }
  }
  return score;
}
