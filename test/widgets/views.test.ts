import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencies } from '../../src/i18n/format.ts';
import { conventions } from '../../src/model/clv/convention.ts';
import { viewCodec as talkCodec } from '../../src/widgets/conversations/view.ts';
import { viewCodec as typesCodec } from '../../src/widgets/customer-types/view.ts';
import { toTalk } from '../../src/widgets/kit/talk/to-talk.ts';
import { addressOf, type QueryCodec, readAddress } from '../../src/widgets/kit/use-query.ts';
import { defaultScenario } from '../../src/widgets/lifetime-value/default-scenario.ts';
import { viewCodec as clvCodec, firstView, levels } from '../../src/widgets/lifetime-value/view.ts';
import { toDrillCard } from '../../src/widgets/objection-drill/cards.ts';
import { viewCodec as drillCodec } from '../../src/widgets/objection-drill/view.ts';
import { itemCodec } from '../../src/widgets/practice/item-address.ts';
import { makeTalk } from '../model/practice/talk.ts';

const first = firstView(defaultScenario, 'GBP');
const clv = clvCodec('en', first);
const types = typesCodec({ roles: ['x', 'y', 'z'], behaviours: ['u', 'v'] }, { mode: 'learn', set: 'roles', seen: [] });
const drill = drillCodec(['one', 'two'], { choice: { by: 'all' }, card: null });
const talks = [
  { id: 'first', version: 1, ...makeTalk() },
  { id: 'changed', version: 2, ...makeTalk() },
];
const talk = talkCodec(talks, { talk: 'first', path: [] });
const codecs = { clv, types, drill, talk } as Record<string, QueryCodec<unknown>>;
const page = 'https://example.org/en/tools/';

describe('a widget’s state in the address', () => {
  test('the calculator’s comes back, and money never travels without its currency', () => {
    const views = fc.record({
      scenario: fc
        .record({
          margin: fc.integer({ min: 0, max: 1e6 }),
          convention: fc.constantFrom(...conventions),
          retentionRate: fc.integer({ min: 0, max: 100 }).map((points) => points / 100),
        })
        .map((changes) => ({ ...defaultScenario, ...changes })),
      currency: fc.constantFrom(...currencies),
      level: fc.constantFrom(...levels),
      beside: fc.array(fc.record({ label: fc.constantFrom('', 'Plan B'), scenario: fc.constant({ ...defaultScenario, margin: 7 }) }), {
        maxLength: 2,
      }),
      sample: fc.option(fc.integer({ min: 1, max: 1e6 })),
      marginShare: fc.constantFrom(0, 0.05, 0.3, 1),
    });
    fc.assert(
      fc.property(views, (changes) => {
        const view = { ...first, ...changes };
        const search = new URL(addressOf(clv, view, page)).search;
        expect(readAddress(clv, search) ?? first).toEqual(view);
        if (view.scenario.margin !== defaultScenario.margin) expect(search).toContain('currency=');
      }),
    );
  });

  test('the other widgets’ come back too', () => {
    const view = { mode: 'recognise', set: 'behaviours', seen: ['u', 'v'] } as const;
    expect(readAddress(types, new URL(addressOf(types, { ...view, seen: ['u', 'v'] }, page)).search)).toEqual(view);
    const shown = { choice: { by: 'topic', topic: 'price' }, card: 'two' } as const;
    expect(readAddress(drill, new URL(addressOf(drill, shown, page)).search)).toEqual(shown);
  });

  test('a conversation’s comes back with its path, as far as it is one', () => {
    const paths = fc.constantFrom([], ['hello'], ['price', 'but', 'card'], ['hello', 'what-for', 'two']);
    fc.assert(
      fc.property(fc.constantFrom('first', 'changed'), paths, (id, path) => {
        const { search } = new URL(addressOf(talk, { talk: id, path }, page));
        expect(readAddress(talk, search) ?? { talk: 'first', path: [] }).toEqual({ talk: id, path });
      }),
    );
    expect(addressOf(talk, { talk: 'first', path: [] }, page)).toBe(page);
    expect(addressOf(talk, { talk: 'first', path: ['hello', 'what-for'] }, page)).toBe(`${page}?path=hello.what-for&talk=first`);
    expect(readAddress(talk, '?talk=first&path=hello.fly.two')).toEqual({ talk: 'first', path: ['hello'] });
  });

  test('a path of another version of a conversation begins it anew, and an unknown conversation is passed over', () => {
    expect(readAddress(talk, '?talk=changed&path=hello&version=2')).toEqual({ talk: 'changed', path: ['hello'] });
    expect(readAddress(talk, '?talk=changed&path=hello')).toEqual({ talk: 'changed', path: [] });
    expect(readAddress(talk, '?talk=gone&path=hello')).toBeNull();
  });

  test('keys are sorted, and what belongs to others stays', () => {
    const address = addressOf(
      drill,
      { choice: { by: 'topic', topic: 'price' }, card: 'one' },
      `${page}?utm=1&card=two&a=b`,
      'objection-drill',
    );
    expect(address).toBe(`${page}?a=b&card=one&topic=price&utm=1#objection-drill`);
  });

  test('a set without such observations, an unknown card and an unknown mode are passed over', () => {
    expect(readAddress(types, '?set=planets&mode=fly&seen=x.q.y')).toEqual({ mode: 'learn', set: 'roles', seen: ['x', 'y'] });
    expect(readAddress(drill, '?card=seven')).toBeNull();
  });

  test('no query whatever makes reading throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(codecs)), fc.oneof(fc.string(), fc.webQueryParameters()), (codec, search) => {
        expect(() => readAddress(codec, search)).not.toThrow();
      }),
    );
  });
});

describe('joining a card with its words', () => {
  const facts = {
    id: 'c',
    version: 1,
    topic: 'price',
    stage: 'objections',
    chapters: ['objections'],
    section: 'four-steps',
    replies: { weak: 'weak', other: 'fair', best: 'strong' },
  } as const;
  const steps = { listen: 'I hear.', acknowledge: 'I see.', clarify: 'What?', offer: 'This.' };
  const words = {
    who: 'w',
    where: 'h',
    words: 'o',
    causes: ['c'],
    changes: 'x',
    alternative: { trade: 't', text: 'a' },
    replies: { weak: { text: 'no', feedback: 'f' }, other: { text: 'so', feedback: 'f' }, best: { steps, feedback: 'f' } },
  };
  const card = { ...facts, chapters: [...facts.chapters] };

  test('the strong reply reads as its four steps in a row', () => {
    expect(toDrillCard(card, words).replies.find(({ quality }) => quality === 'strong')?.text).toBe('I hear. I see. What? This.');
  });

  test('missing words, replies and steps stop the build with the card’s name', () => {
    expect(() => toDrillCard(card, undefined)).toThrow('“c”');
    expect(() => toDrillCard(card, { ...words, replies: { ...words.replies, other: undefined as never } })).toThrow('“other”');
    expect(() => toDrillCard(card, { ...words, replies: { ...words.replies, best: { text: 't', feedback: 'f' } } })).toThrow('four steps');
  });
});

describe('joining a conversation with its words', () => {
  const graph: Parameters<typeof toTalk>[0] = {
    id: 'c',
    version: 1,
    skill: 'price',
    chapters: ['objections'],
    section: 'four-steps',
    languages: ['en'],
    turns: [{ id: 'a', replies: [{ id: 'b', quality: 'strong', serves: [], harms: [], next: 'z' }] }],
    endings: [{ id: 'z', outcome: 'won' }],
  };
  const words = {
    title: 't',
    who: 'w',
    where: 'h',
    situation: 's',
    turns: { a: { words: 'Hm.', replies: { b: { text: 'Yes.', feedback: 'f' } }, fails: 'If so.' } },
    endings: { z: 'Sold.' },
  };

  test('gives each turn, reply and ending what is said', () => {
    const { turns, endings } = toTalk(graph, words, ['listen']);
    expect(turns[0]).toMatchObject({ speaker: null, words: 'Hm.', fails: 'If so.', replies: [{ text: 'Yes.', next: 'z' }] });
    expect(endings[0]).toMatchObject({ outcome: 'won', text: 'Sold.' });
  });

  test('missing words stop the build with the conversation’s name', () => {
    expect(() => toTalk(graph, { ...words, turns: {} }, [])).toThrow('“c” lacks the words of “a”');
    expect(() => toTalk(graph, { ...words, turns: { a: { words: 'Hm.', replies: {}, fails: 'If so.' } } }, [])).toThrow('“a / b”');
    expect(() => toTalk(graph, { ...words, endings: {} }, [])).toThrow('“z”');
  });
});

test('an item’s address is that of the item alone, from whatever set it is taken; without an item the set stays', () => {
  for (const query of ['?chapter=objections', '?skill=objections&topic=price', '?chapter=objections&item=item/b', ''])
    expect(decodeURIComponent(addressOf(itemCodec, 'item/a', `${page}${query}`, 'practice'))).toBe(`${page}?item=item/a#practice`);
  expect(addressOf(itemCodec, null, `${page}?chapter=objections&item=item/b`)).toBe(`${page}?chapter=objections`);
});
