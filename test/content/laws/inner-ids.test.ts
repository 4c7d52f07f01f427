import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '../../../src/i18n/locales.ts';
import type { Library } from '../../../src/site/library.ts';
import { breaking, problem } from '../breaking.ts';
import { dataOf } from '../library.ts';

type Place = Locale | 'shared';

/** Takes away every string whose path begins so. */
const without = (name: string, place: Place, path: string) => (library: Library) => {
  const data = dataOf(library, name, place);
  data.strings = data.strings.filter((string) => !string.path.startsWith(path));
};

/** Adds a string on line 60. */
const adding =
  (name: string, place: Place, path: string, text = 'Words.') =>
  (library: Library) =>
    dataOf(library, name, place).strings.push({ path, text, line: 60 });

/** Puts a text in place of the string at a path; it keeps its line. */
const rewriting = (name: string, path: string, text: string) => (library: Library) =>
  Object.assign(dataOf(library, name, 'shared').strings.find((string) => string.path === path) ?? {}, { text });

describe('inner ids agree', () => {
  const broken = (change: (library: Library) => void) => breaking('innerIdsAgree', change);

  test('no reply lacks its words in any language', () => {
    for (const locale of locales) {
      expect(broken(without('objections', locale, 'too-dear.replies.discount.'))).toEqual([
        problem(`content/${locale}/objections.yaml`, 'The reply “too-dear / discount” has no words', 'content/shared/objections.yaml'),
      ]);
    }
  });

  test('a new reply needs its words in every language', () => {
    expect(broken(adding('objections', 'shared', 'too-dear.replies.silence', 'fair'))).toEqual(
      locales.map((locale) => problem(`content/${locale}/objections.yaml`, 'The reply “too-dear / silence” has no words', 'Write them')),
    );
  });

  test('no words of a reply stand without it, be they a text or steps', () => {
    const told = problem('content/tr/objections.yaml', 'The reply “too-dear / silence” is not in content/shared/objections.yaml', 'Add it');
    expect(broken(adding('objections', 'tr', 'too-dear.replies.silence.text'))).toEqual([told]);
    expect(broken(adding('objections', 'tr', 'too-dear.replies.silence.steps.listen'))).toEqual([told]);
  });

  test('replies are told apart by card', () => {
    expect(broken(adding('objections', 'fa', 'too-late.replies.discount.text'))).toEqual([
      problem('content/fa/objections.yaml', 'The reply “too-late / discount” is not in', 'Add it there, or remove its words'),
    ]);
  });

  test('no option of a scene lacks its feedback', () => {
    expect(broken(without('scenes', 'fa', 'behaviours.shouts.feedback.shy'))).toEqual([
      problem('content/fa/scenes.yaml', 'The option “shouts / shy” has no words', 'remove the option from content/shared/scenes.yaml'),
    ]);
  });

  test('no feedback stands without its option', () => {
    expect(broken(adding('scenes', 'en', 'roles.signs.feedback.owner'))).toEqual([
      problem('content/en/scenes.yaml', 'The option “signs / owner” is not in content/shared/scenes.yaml', 'Add it there'),
    ]);
  });

  test('a file that is missing is left to the law that data ids agree, and other words are free', () => {
    expect(broken(({ data }) => delete data['objections']?.tr)).toEqual([]);
    expect(broken(({ data }) => delete data['scenes']?.shared)).toEqual([]);
    expect(broken(adding('objections', 'tr', 'too-dear.changes'))).toEqual([]);
    expect(broken(adding('scenes', 'tr', 'roles.signs.note'))).toEqual([]);
  });
});

describe('types are known', () => {
  const broken = (change: (library: Library) => void) => breaking('typesAreKnown', change);
  const scenes = 'content/shared/scenes.yaml';
  const observations = 'content/shared/observations.yaml';

  test('the right answer of a scene', () => {
    expect(broken(rewriting('scenes', 'roles.signs.type', 'owner'))).toEqual([
      problem(`${scenes}:1`, '“roles.signs.type” names the type “owner”, which does not exist', 'Name one of types.yaml'),
    ]);
  });

  test('the options of a scene', () => {
    expect(broken(rewriting('scenes', 'roles.signs.options.1', 'owner'))).toEqual([
      problem(`${scenes}:3`, '“roles.signs.options.1” names the type “owner”', 'Name one of types.yaml'),
    ]);
  });

  test('a scene names types of its own set', () => {
    expect(broken(rewriting('scenes', 'behaviours.shouts.type', 'payer'))).toEqual([
      problem(`${scenes}:4`, '“behaviours.shouts.type” names the type “payer”', 'Name one of types.yaml'),
    ]);
  });

  test('a likelihood is of a type that exists', () => {
    expect(broken(adding('observations', 'shared', 'roles.names-a-sum.likelihood.owner', '0.5'))).toEqual([
      problem(`${observations}:60`, '“names-a-sum” has a likelihood for “owner”, which does not exist', 'Name one of types.yaml'),
    ]);
  });

  test('a likelihood is of a type of its own set', () => {
    expect(broken(adding('observations', 'shared', 'behaviours.whispers.likelihood.user', '0.5'))).toEqual([
      problem(`${observations}:60`, '“whispers” has a likelihood for “user”', 'Name one of types.yaml'),
    ]);
  });

  test('an observation lacks no type of its set', () => {
    expect(broken(without('observations', 'shared', 'behaviours.whispers.likelihood.rude'))).toEqual([
      problem(observations, '“whispers” has no likelihood for “rude”', 'Say how often'),
    ]);
  });

  test('a likelihood in one set does not stand for one in the other', () => {
    const inBoth = (library: Library) => {
      dataOf(library, 'types', 'shared').ids['roles']?.push('shy');
      for (const type of ['rude', 'shy']) adding('observations', 'shared', `behaviours.names-a-sum.likelihood.${type}`, '0.5')(library);
    };
    expect(broken(inBoth)).toEqual([problem(observations, '“names-a-sum” has no likelihood for “shy”', 'Say how often')]);
  });

  test('a likelihood in one observation does not stand for one in another', () => {
    expect(broken(adding('observations', 'shared', 'roles.whispers.likelihood.payer', '0.5'))).toEqual([
      problem(observations, '“whispers” has no likelihood for “user”', 'Say how often'),
    ]);
    expect(broken(adding('observations', 'shared', 'roles.pays.likelihood.user', '0.5'))).toEqual([
      problem(observations, '“pays” has no likelihood for “payer”', 'Say how often'),
    ]);
  });

  test('a new type needs a likelihood in every observation of its set', () => {
    expect(broken((library) => dataOf(library, 'types', 'shared').ids['roles']?.push('owner'))).toEqual([
      problem(observations, '“names-a-sum” has no likelihood for “owner”', 'Say how often'),
    ]);
  });

  test('where there are no types, none is known', () => {
    expect(broken(({ data }) => delete data['types']).map(({ file, line }) => [file, line])).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((line) => [scenes, line]),
      ...[1, 2, 4, 5].map((line) => [observations, line]),
    ]);
  });
});

describe('names agree', () => {
  const broken = (change: (library: Library) => void) => breaking('namesAgree', change);

  test('a part has its name in every language', () => {
    expect(broken((library) => dataOf(library, 'contents', 'fa').ids['parts']?.shift())).toEqual([
      problem('content/fa/contents.yaml', 'The part “meeting” has no name', 'Name it'),
    ]);
    expect(broken(({ parts }) => parts.push({ id: 'after', chapters: [] }))).toEqual(
      locales.map((locale) => problem(`content/${locale}/contents.yaml`, 'The part “after” has no name', 'Name it')),
    );
  });

  test('no name stands without a part, in English too', () => {
    expect(broken((library) => dataOf(library, 'contents', 'en').ids['parts']?.push('after'))).toEqual([
      problem('content/en/contents.yaml', 'There is no part “after”', 'Remove its name, or correct the id'),
    ]);
  });

  test('a preset has its name in every language', () => {
    expect(broken(without('lifetime-value', 'tr', 'presets.names.monthly'))).toEqual([
      problem('content/tr/lifetime-value.yaml', 'The preset “monthly” has no name', 'Name it'),
    ]);
    expect(broken((library) => dataOf(library, 'presets', 'shared').ids['']?.push('yearly'))).toEqual(
      locales.map((locale) => problem(`content/${locale}/lifetime-value.yaml`, 'The preset “yearly” has no name', 'Name it')),
    );
  });

  test('no name stands without a preset', () => {
    expect(broken(adding('lifetime-value', 'fa', 'presets.names.yearly'))).toEqual([
      problem('content/fa/lifetime-value.yaml', 'There is no preset “yearly”', 'Remove its name, or correct the id'),
    ]);
  });

  test('planned titles and other words of the calculator are no names, and missing files are left to the law that data ids agree', () => {
    expect(broken((library) => dataOf(library, 'contents', 'tr').ids['planned']?.push('haggling'))).toEqual([]);
    expect(broken(adding('lifetime-value', 'tr', 'presets.hint'))).toEqual([]);
    expect(broken(({ data }) => delete data['contents']?.tr)).toEqual([]);
    expect(broken(({ data }) => delete data['lifetime-value']?.tr)).toEqual([]);
  });
});
