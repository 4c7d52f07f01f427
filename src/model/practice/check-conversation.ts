import { strongChoices, type TalkGraph, walk } from './conversation.ts';

/** So many turns a conversation has, whichever replies are chosen. */
export const turnsAtLeast = 3;
export const turnsAtMost = 5;

/** What is wrong with a conversation: where (a turn, `turn / reply` or an ending; '' for the whole), the fact, and what to do. */
export interface TalkProblem {
  where: string;
  fact: string;
  action: string;
}

/**
 * Everything that would let a reader down: replies that lead nowhere or in a circle, turns nobody comes to, paths too short or
 * too long, turns without exactly one strong reply, aims that do not exist, a strong path that ends badly.
 *
 * A conversation whose only turn “greet” has the strong reply “hello”, which leads to “nowhere”, gives
 * `{ where: 'greet / hello', fact: 'The reply leads to “nowhere”, which does not exist.', … }` first.
 */
export function findProblems(graph: TalkGraph): TalkProblem[] {
  if (graph.turns.length === 0) return [{ where: '', fact: 'There is no turn.', action: 'Write the first one.' }];
  return [
    ...findDoubles(graph),
    ...findWrongReplies(graph),
    ...findUnreached(graph),
    ...findWrongPaths(graph),
    ...findBadStrongPath(graph),
  ];
}

function findDoubles({ turns, endings }: TalkGraph): TalkProblem[] {
  const ids = [...turns, ...endings].map(({ id }) => id);
  const replies = turns.flatMap((turn) => turn.replies.map(({ id }) => [turn.id, id] as const));
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({ where: id, fact: `“${id}” stands twice.`, action: 'Give one of them another id.' })),
    ...replies
      .filter(([turn, id], index) => replies.findIndex(([otherTurn, other]) => otherTurn === turn && other === id) !== index)
      .map(([turn, id]) => ({ where: `${turn} / ${id}`, fact: `The reply “${id}” stands twice.`, action: 'Give one of them another id.' })),
  ];
}

function findWrongReplies({ aims, turns, endings }: TalkGraph): TalkProblem[] {
  const places = [...turns, ...endings].map(({ id }) => id);
  return turns.flatMap(({ id, replies }) => {
    const strong = replies.filter(({ quality }) => quality === 'strong').length;
    const ownProblems = replies.flatMap((reply) => {
      const where = `${id} / ${reply.id}`;
      const unknown = [...reply.serves, ...reply.harms].filter((aim) => !aims.includes(aim));
      const both = reply.serves.filter((aim) => reply.harms.includes(aim));
      return [
        ...(places.includes(reply.next)
          ? []
          : [{ where, fact: `The reply leads to “${reply.next}”, which does not exist.`, action: 'Name a turn or an ending.' }]),
        ...unknown.map((aim) => ({
          where,
          fact: `“${aim}” is no stage and no step.`,
          action: 'Name one of stages.yaml or of the four steps.',
        })),
        ...both.map((aim) => ({ where, fact: `The reply both serves and harms “${aim}”.`, action: 'Decide which.' })),
      ];
    });
    return [
      ...(replies.length === 3 ? [] : [{ where: id, fact: `The turn has ${replies.length} replies.`, action: 'Give it three.' }]),
      ...(strong === 1 ? [] : [{ where: id, fact: `The turn has ${strong} strong replies.`, action: 'Mark exactly one.' }]),
      ...ownProblems,
    ];
  });
}

function findUnreached({ turns, endings }: TalkGraph): TalkProblem[] {
  const reached = new Set(turns.slice(0, 1).map(({ id }) => id));
  // A set grows while it is walked through, so that this follows every reply to the end.
  for (const id of reached) {
    for (const { next } of turns.find((turn) => turn.id === id)?.replies ?? []) reached.add(next);
  }
  const lost = (kind: string) => (id: string) => ({
    where: id,
    fact: `No reply leads to the ${kind} “${id}”.`,
    action: 'Lead to it, or remove it.',
  });
  const unreached = (places: readonly { id: string }[]) => places.map(({ id }) => id).filter((id) => !reached.has(id));
  return [...unreached(turns).map(lost('turn')), ...unreached(endings).map(lost('ending'))];
}

/** Walks every path as far as it goes, and no further than a turn that it has met before. */
function findWrongPaths({ turns, endings }: TalkGraph): TalkProblem[] {
  const problems = new Map<string, TalkProblem>();
  const add = (where: string, fact: string, action: string) => problems.set(`${where} ${fact}`, { where, fact, action });
  const follow = (id: string, before: readonly string[]): void => {
    if (endings.some((ending) => ending.id === id)) {
      const length = before.length;
      if (length < turnsAtLeast || length > turnsAtMost)
        add(id, `A path ends here after ${length} turns.`, `Every path has ${turnsAtLeast} to ${turnsAtMost}.`);
      return;
    }
    if (before.includes(id)) {
      add(id, 'A path comes back to this turn.', 'Lead on to a later one; a customer does not say the same words twice.');
      return;
    }
    for (const { next } of turns.find((turn) => turn.id === id)?.replies ?? []) follow(next, [...before, id]);
  };
  follow(turns[0]?.id ?? '', []);
  return [...problems.values()];
}

function findBadStrongPath(graph: TalkGraph): TalkProblem[] {
  const { at } = walk(graph, strongChoices(graph));
  if (at.kind === 'turn') return [{ where: at.turn.id, fact: 'The strong path stops here.', action: 'Lead it to an ending.' }];
  const isGood = at.ending.outcome === 'won' || at.ending.outcome === 'next-step';
  const action = 'Let the strong replies end in “won” or “next-step”.';
  return isGood ? [] : [{ where: at.ending.id, fact: `The strong path ends in “${at.ending.outcome}”.`, action }];
}
