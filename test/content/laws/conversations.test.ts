import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/site/library.ts';
import { breaking, problem } from '../breaking.ts';
import { dataOf } from '../library.ts';

const shared = 'content/shared/conversations.yaml';

/** Paths and texts of a sound conversation: three turns, of which only one is met at each step. */
function makeStrings(): Record<string, string> {
  const turns = ['first', 'second', 'third'].map((turn, index, all) => {
    const next = all[index + 1];
    const replies = ['good', 'so-so', 'poor'].map((id, place) => {
      const path = `late-parcel.turns.${turn}.replies.${id}`;
      const quality = ['strong', 'fair', 'weak'][place] ?? '';
      return { [`${path}.id`]: id, [`${path}.quality`]: quality, [`${path}.next`]: next ?? (id === 'poor' ? 'gone' : 'kept') };
    });
    return Object.assign({ [`late-parcel.turns.${turn}.id`]: turn }, ...replies) as Record<string, string>;
  });
  return Object.assign(
    { 'late-parcel.id': 'late-parcel', 'late-parcel.chapters.0': 'closing', 'late-parcel.languages.0': 'en' },
    ...turns,
    { 'late-parcel.turns.first.replies.good.serves.0': 'listen', 'late-parcel.turns.first.replies.good.harms.0': 'close' },
    { 'late-parcel.endings.kept.id': 'kept', 'late-parcel.endings.kept.outcome': 'won' },
    { 'late-parcel.endings.gone.id': 'gone', 'late-parcel.endings.gone.outcome': 'lost' },
  ) as Record<string, string>;
}

const wordsOf = (strings: Record<string, string>) => {
  const paths = Object.keys(strings);
  const replies = paths.filter((path) => path.endsWith('.quality')).map((path) => path.replace(/quality$/, 'text'));
  const endings = paths.filter((path) => path.endsWith('.outcome')).map((path) => path.replace(/\.outcome$/, ''));
  return [...replies, ...endings].map((path) => ({ path, text: 'Words.' }));
};

/** Puts the conversation into the library, some of its strings changed (null removes one), with words in English. Lines count from 1. */
function withTalk(library: Library, changes: Record<string, string | null> = {}): void {
  const sound = makeStrings();
  const all = Object.entries({ ...sound, ...changes }).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const]));
  const strings = all.map(([path, text], index) => ({ path, text, line: index + 1 }));
  library.data['conversations'] = {
    shared: { file: shared, ids: { '': ['late-parcel'] }, strings },
    en: { file: 'content/en/conversations.yaml', ids: { '': ['late-parcel'] }, strings: wordsOf(sound) },
    tr: { file: 'content/tr/conversations.yaml', ids: { '': [] }, strings: [] },
    fa: { file: 'content/fa/conversations.yaml', ids: { '': [] }, strings: [] },
  };
}

const broken = (law: string, changes?: Record<string, string | null>) => breaking(law, (library) => withTalk(library, changes));
const lineOf = (path: string) => Object.keys(makeStrings()).indexOf(path) + 1;

describe('a conversation', () => {
  test('that is sound breaks no law, though two languages do not have it', () => {
    for (const law of ['conversationsCanBeHeld', 'conversationsBelongSomewhere', 'dataIdsAgree', 'innerIdsAgree']) {
      expect(broken(law)).toEqual([]);
    }
  });

  test('leads on with every reply', () => {
    expect(broken('conversationsCanBeHeld', { 'late-parcel.turns.second.replies.poor.next': 'nowhere' })).toEqual([
      problem(
        `${shared}:${lineOf('late-parcel.turns.second.replies.poor.id')}`,
        '“late-parcel / second / poor”: The reply leads to “nowhere”',
        'Name a turn or an ending',
      ),
    ]);
  });

  test('has three to five turns on every path, and none that nobody comes to', () => {
    expect(broken('conversationsCanBeHeld', { 'late-parcel.turns.second.replies.poor.next': 'gone' })).toEqual([
      problem(`${shared}:${lineOf('late-parcel.endings.gone.id')}`, '“late-parcel / gone”: A path ends here after 2 turns', '3 to 5'),
    ]);
    expect(broken('conversationsCanBeHeld', { 'late-parcel.endings.unmet.outcome': 'won' })).toEqual([
      problem(`${shared}:${Object.keys(makeStrings()).length + 1}`, 'No reply leads to the ending “unmet”', 'Lead to it'),
    ]);
  });

  test('has exactly one strong reply a turn, and the strong ones end well', () => {
    expect(broken('conversationsCanBeHeld', { 'late-parcel.turns.first.replies.so-so.quality': 'strong' })).toEqual([
      problem(`${shared}:${lineOf('late-parcel.turns.first.id')}`, 'The turn has 2 strong replies', 'Mark exactly one'),
    ]);
    expect(broken('conversationsCanBeHeld', { 'late-parcel.endings.kept.outcome': 'lost' })).toEqual([
      problem(`${shared}:${lineOf('late-parcel.endings.kept.id')}`, 'The strong path ends in “lost”', '“won” or “next-step”'),
    ]);
  });

  test('is scored on stages and steps that exist', () => {
    expect(broken('conversationsCanBeHeld', { 'late-parcel.turns.first.replies.good.harms.0': 'sparkle' })).toMatchObject([
      { fact: expect.stringContaining('“sparkle” is no stage'), action: expect.stringContaining('stages.yaml') },
    ]);
  });

  test('names chapters that are listed and languages of the house', () => {
    expect(broken('conversationsBelongSomewhere', { 'late-parcel.chapters.0': 'nowhere' })).toEqual([
      problem(`${shared}:${lineOf('late-parcel.chapters.0')}`, '“nowhere” (late-parcel.chapters.0) does not exist', 'chapters.yaml'),
    ]);
    expect(broken('conversationsBelongSomewhere', { 'late-parcel.languages.1': 'xx' })).toMatchObject([
      { fact: expect.stringContaining('“xx”') },
    ]);
  });

  test('names English, and every language in which it has words', () => {
    expect(broken('conversationsBelongSomewhere', { 'late-parcel.languages.0': 'tr' })).toMatchObject([
      { file: shared, fact: expect.stringContaining('does not name the language “en”') },
    ]);
    const found = breaking('conversationsBelongSomewhere', (library) => {
      withTalk(library);
      dataOf(library, 'conversations', 'tr').ids[''] = ['late-parcel'];
    });
    expect(found).toMatchObject([{ line: 1, fact: expect.stringContaining('“tr”'), action: expect.stringContaining('languages') }]);
  });

  test('has all its words in each language that it names, and in a chapter’s language where a chapter opens it', () => {
    expect(broken('dataIdsAgree', { 'late-parcel.languages.1': 'fa' })).toEqual([
      problem('content/fa/conversations.yaml', '“late-parcel” is missing', 'Write it here'),
    ]);
    const found = breaking('innerIdsAgree', (library) => {
      withTalk(library);
      dataOf(library, 'conversations', 'en').strings.splice(0, 1);
      dataOf(library, 'conversations', 'en').strings.pop();
    });
    expect(found).toEqual([
      problem('content/en/conversations.yaml', 'The reply “late-parcel / turns.first.replies.good” has no words', 'Write them'),
      problem('content/en/conversations.yaml', 'The ending “late-parcel / gone” has no words', 'Write them'),
    ]);
    const opened = breaking('everyConversationExists', (library) => {
      withTalk(library);
      for (const chapter of library.chapters)
        chapter.components.push({ value: 'Conversations', line: 40, attributes: { id: 'late-parcel' } });
    });
    expect(opened.map(({ file }) => file)).toEqual(['content/tr/chapters/greeting.mdx', 'content/fa/chapters/greeting.mdx']);
  });
});
