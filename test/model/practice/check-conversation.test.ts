import { describe, expect, test } from 'vitest';
import { findProblems } from '../../../src/model/practice/check-conversation.ts';
import type { TalkGraph, TalkReply } from '../../../src/model/practice/conversation.ts';
import { makeTalk, reply } from './talk.ts';

/** The sound conversation with one of its replies changed. */
function changing(turn: string, id: string, changes: Partial<TalkReply>): TalkGraph {
  const talk = makeTalk();
  const change = (own: TalkReply) => (own.id === id ? { ...own, ...changes } : own);
  return { ...talk, turns: talk.turns.map((own) => (own.id === turn ? { ...own, replies: own.replies.map(change) } : own)) };
}

const facts = (talk: TalkGraph) => findProblems(talk).map(({ where, fact }) => `${where}: ${fact}`);

describe('what is wrong with a conversation', () => {
  test('nothing with a sound one', () => {
    expect(findProblems(makeTalk())).toEqual([]);
  });

  test('the example of the contract', () => {
    const talk: TalkGraph = {
      aims: [],
      turns: [
        { id: 'greet', replies: ['hello', 'b', 'c'].map((id) => reply(id, 'nowhere', { quality: id === 'hello' ? 'strong' : 'weak' })) },
      ],
      endings: [],
    };
    expect(findProblems(talk)[0]).toMatchObject({ where: 'greet / hello', fact: 'The reply leads to “nowhere”, which does not exist.' });
  });

  test('no turn at all, and ids that stand twice', () => {
    expect(facts({ aims: [], turns: [], endings: [] })).toEqual([': There is no turn.']);
    const talk = makeTalk();
    expect(facts({ ...talk, endings: [...talk.endings, { id: 'greet', outcome: 'won' }] })).toContain('greet: “greet” stands twice.');
    expect(facts(changing('ask', 'which', { id: 'all' }))).toContain('ask / all: The reply “all” stands twice.');
  });

  test('turns and endings that nobody comes to', () => {
    expect(facts(changing('greet', 'price', { next: 'ask' }))).toContain('doubt: No reply leads to the turn “doubt”.');
    expect(facts(changing('part', 'card', { next: 'gone' }))).toContain('thinking: No reply leads to the ending “thinking”.');
  });

  test('paths that are too short, too long or go in a circle', () => {
    expect(facts(changing('ask', 'all', { next: 'gone' }))).toContain('gone: A path ends here after 2 turns.');
    expect(facts(changing('part', 'bye', { next: 'ask' }))).toContain('ask: A path comes back to this turn.');
    const talk = changing('part', 'silence', { next: 'more-1' });
    const more = (id: string, next: string) => ({
      id,
      replies: ['x', 'y', 'z'].map((own) => reply(own, next, own === 'x' ? { quality: 'strong' } : {})),
    });
    const long = { ...talk, turns: [...talk.turns, more('more-1', 'more-2'), more('more-2', 'more-3'), more('more-3', 'gone')] };
    expect(facts(long)).toEqual(['gone: A path ends here after 6 turns.']);
  });

  test('a turn without exactly one strong reply, or without three', () => {
    expect(facts(changing('part', 'card', { quality: 'fair' }))).toEqual(['part: The turn has 0 strong replies.']);
    expect(facts(changing('part', 'bye', { quality: 'strong' }))).toEqual(['part: The turn has 2 strong replies.']);
    const talk = makeTalk();
    const short = talk.turns.map((turn) => (turn.id === 'part' ? { ...turn, replies: turn.replies.slice(0, 2) } : turn));
    expect(facts({ ...talk, turns: short })).toEqual(['part: The turn has 2 replies.']);
  });

  test('aims that do not exist, and one both served and harmed', () => {
    expect(facts(changing('ask', 'which', { serves: ['luck'] }))).toEqual(['ask / which: “luck” is no stage and no step.']);
    expect(facts(changing('ask', 'which', { serves: ['needs'], harms: ['needs'] }))).toEqual([
      'ask / which: The reply both serves and harms “needs”.',
    ]);
  });

  test('a strong path that ends badly, or stops', () => {
    expect(facts(changing('choose', 'two', { next: 'gone' }))).toEqual(['gone: The strong path ends in “lost”.']);
    expect(facts(changing('choose', 'two', { next: 'nowhere' }))).toContain('choose: The strong path stops here.');
  });
});
