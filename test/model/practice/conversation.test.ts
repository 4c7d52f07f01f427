import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTurningPoint, retry, strongChoices, type TalkGraph, walk } from '../../../src/model/practice/conversation.ts';
import { makeTalk, reply } from './talk.ts';

/** The example of the contract. */
const example: TalkGraph = {
  aims: ['contact', 'needs', 'close'],
  turns: [
    { id: 'greet', replies: [reply('hello', 'ask', { serves: ['contact'] }), reply('price', 'ask', { harms: ['contact'] })] },
    { id: 'ask', replies: [reply('what-for', 'sold', { serves: ['needs'] })] },
  ],
  endings: [{ id: 'sold', outcome: 'won' }],
};

const talk = makeTalk();
const ids = talk.turns.flatMap(({ replies }) => replies.map(({ id }) => id));
const choices = fc.array(fc.oneof(fc.constantFrom(...ids), fc.string()), { maxLength: 8 });

describe('walking through a conversation', () => {
  test('gives the turns so far, where it stands, and how each aim fared', () => {
    const { steps, at, score } = walk(example, ['price', 'what-for']);
    expect(steps.map(({ turn, reply: { id } }) => [turn.id, id])).toEqual([
      ['greet', 'price'],
      ['ask', 'what-for'],
    ]);
    expect(at).toEqual({ kind: 'ending', ending: { id: 'sold', outcome: 'won' } });
    expect(score).toEqual({ contact: 'harmed', needs: 'served', close: 'untouched' });
  });

  test('stops at a choice that the turn does not have, and at one that leads nowhere', () => {
    expect(walk(talk, ['hello', 'sorry', 'what-for']).at).toMatchObject({ turn: { id: 'ask' } });
    expect(walk({ ...talk, endings: [] }, ['hello', 'what-for', 'two']).at).toMatchObject({ turn: { id: 'choose' } });
    expect(walk(talk, ['hello', 'what-for', 'two', 'one']).steps).toHaveLength(3);
  });

  test('the last reply that touched an aim decides', () => {
    expect(walk(talk, ['price']).score).toMatchObject({ contact: 'harmed', needs: 'harmed' });
    expect(walk(talk, ['price', 'sorry']).score).toMatchObject({ contact: 'served', needs: 'harmed', listen: 'served' });
  });

  test('a conversation without a turn says so', () => {
    expect(() => walk({ aims: [], turns: [], endings: [] }, [])).toThrow('has no turn');
  });

  test('any choices, nonsense too, give a legal state and never throw', () => {
    fc.assert(
      fc.property(choices, (made) => {
        const { steps, at, score } = walk(talk, made);
        expect(steps.map(({ reply: { id } }) => id)).toEqual(made.slice(0, steps.length));
        steps.forEach(({ turn, reply: { next } }, index) => {
          expect(turn.replies.map(({ id }) => id)).toContain(made[index]);
          const after = steps[index + 1]?.turn.id ?? (at.kind === 'turn' ? at.turn.id : at.ending.id);
          expect(after).toBe(next);
        });
        expect(Object.keys(score)).toEqual(talk.aims);
        expect(findTurningPoint(talk, steps) ?? 0).toBeLessThan(Math.max(1, steps.length));
      }),
    );
  });

  test('to retry a turn is to walk the shorter way to it', () => {
    expect(retry(['a', 'b', 'c'], 1)).toEqual(['a']);
    fc.assert(
      fc.property(choices, fc.integer({ min: -1, max: 9 }), (made, turn) => {
        const { steps } = walk(talk, made);
        const shorter = walk(talk, retry(made, turn));
        expect(shorter.steps).toEqual(steps.slice(0, Math.max(0, turn)));
        const again = steps[Math.max(0, turn)];
        if (again !== undefined) expect(shorter.at).toEqual({ kind: 'turn', turn: again.turn });
      }),
    );
  });
});

describe('looking back on a conversation', () => {
  test('the strong path takes the strong reply at each turn', () => {
    expect(strongChoices(talk)).toEqual(['hello', 'what-for', 'two']);
  });

  test('it turned at the first reply after which the best ending was out of reach', () => {
    const turningPoint = (...made: string[]) => findTurningPoint(talk, walk(talk, made).steps);
    expect(turningPoint('hello', 'what-for', 'two')).toBeNull();
    expect(turningPoint('wave', 'which', 'one')).toBeNull();
    expect(turningPoint('price', 'no', 'silence')).toBe(0);
    expect(turningPoint('hello', 'all', 'silence')).toBe(1);
    expect(turningPoint('hello', 'what-for', 'ten')).toBe(2);
  });

  test('neither goes round for ever in a circle', () => {
    const circle: TalkGraph = { aims: [], turns: [{ id: 'a', replies: [reply('on', 'a', { quality: 'strong' })] }], endings: [] };
    expect(strongChoices(circle).length).toBeGreaterThan(0);
    expect(findTurningPoint(circle, walk(circle, ['on', 'on']).steps)).toBeNull();
  });
});
