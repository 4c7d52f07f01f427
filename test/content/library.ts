import { type Locale, locales } from '../../src/i18n/locales.ts';
import type { ChapterText, DataFile, Heading, Library } from '../../src/site/library.ts';

const ids = ['goals', 'first-words', 'a-smile', 'weak-and-strong', 'practise', 'workshop', 'recap'];

/** A heading with the words of its id; its line is 10 times its place, so that a test can name it. */
const heading = (id: string, place: number): Heading => ({ id, value: `On ${id}`, line: place * 10 + 10, depth: id === 'a-smile' ? 3 : 2 });

/** A chapter of the fixed shape: headings on lines 10 to 70, links on 21 to 24, components on 31 to 33. */
export function makeChapter(locale: Locale, slug: string): ChapterText {
  return {
    slug,
    locale,
    file: `content/${locale}/chapters/${slug}.mdx`,
    frontMatter: { title: 'A title', summary: 'A summary.', owner: 'trainer', reviewed: new Date('2026-01-15'), reviewEveryMonths: 12 },
    headings: ids.map(heading),
    components: [
      { value: 'Term', line: 31, attributes: { id: 'veto' } },
      { value: 'Claim', line: 32, attributes: { id: 'returns' } },
      { value: 'LifetimeValue', line: 33, attributes: { preset: 'monthly' } },
    ],
    links: [
      { value: `/${locale}/greeting/#first-words`, line: 21 },
      { value: `/${locale}/glossary/#veto`, line: 22 },
      { value: `/${locale}/evidence/#returns`, line: 23 },
      { value: `/${locale}/tools/objections/?by=all`, line: 24 },
    ],
    bareFigures: [],
    code: [],
    arabicLetters: [],
  };
}

/** Data of one place. The strings' lines count from 1. */
function makeData(file: string, groups: Record<string, string[]>, strings: Record<string, string> = {}): DataFile {
  return { file, ids: groups, strings: Object.entries(strings).map(([path, text], index) => ({ path, text, line: index + 1 })) };
}

type Places = Library['data'][string];

/** One file of the same ids and strings in every language. */
function inEveryLanguage(name: string, groups: () => Record<string, string[]>, strings: Record<string, string> = {}): Places {
  return Object.fromEntries(locales.map((locale) => [locale, makeData(`content/${locale}/${name}.yaml`, groups(), strings)]));
}

const inShared = (name: string, groups: Record<string, string[]>, strings: Record<string, string> = {}): Places => ({
  shared: makeData(`content/shared/${name}.yaml`, groups, strings),
});

/** Scenes to classify, one a set: strings on lines 1 to 6. */
const sceneStrings = {
  'roles.signs.type': 'payer',
  'roles.signs.options.0': 'payer',
  'roles.signs.options.1': 'user',
  'behaviours.shouts.type': 'rude',
  'behaviours.shouts.options.0': 'rude',
  'behaviours.shouts.options.1': 'shy',
};
const sceneWords = {
  'roles.signs.situation': 'Someone signs.',
  'roles.signs.feedback.payer': 'Yes.',
  'roles.signs.feedback.user': 'No.',
  'behaviours.shouts.situation': 'Someone shouts.',
  'behaviours.shouts.feedback.rude': 'Yes.',
  'behaviours.shouts.feedback.shy': 'No.',
};

/** Observations, one a set: strings on lines 1 to 6. */
const observationStrings = {
  'roles.names-a-sum.likelihood.payer': '0.7',
  'roles.names-a-sum.likelihood.user': '0.2',
  'roles.names-a-sum.reason': 'The sum is theirs.',
  'behaviours.whispers.likelihood.rude': '0.05',
  'behaviours.whispers.likelihood.shy': '0.9',
  'behaviours.whispers.reason': 'The shy are quiet.',
};

const scenes = () => ({ roles: ['signs'], behaviours: ['shouts'] });
const observations = () => ({ roles: ['names-a-sum'], behaviours: ['whispers'] });
const cards = () => ({ '': ['too-dear'] });

/** Practice items: one to order, of which strings stand on lines 1 to 6, and one to answer freely, from line 7. */
const items = () => ({ '': ['hello-in-order', 'own-hello'] });
const itemStrings = {
  'hello-in-order.kind': 'order',
  'hello-in-order.chapters.0': 'greeting',
  'hello-in-order.section': 'first-words',
  'hello-in-order.entries.0': 'look-up',
  'hello-in-order.entries.1': 'greet',
  'hello-in-order.entries.2': 'wait',
  'own-hello.kind': 'free',
  'own-hello.chapters.0': 'closing',
  'own-hello.section': 'a-smile',
  'own-hello.entries.0': 'by-name',
};
const itemWords = {
  'hello-in-order.entries.look-up.text': 'Look up.',
  'hello-in-order.entries.greet.text': 'Greet.',
  'hello-in-order.entries.wait.text': 'Wait.',
  'own-hello.entries.by-name.text': 'By name.',
  'own-hello.model': 'Good morning, Ms Ray.',
};

/**
 * A small library that keeps every law, made anew at each call, for a test to break in one place.
 * `greeting` is written in three languages, `closing` in English, `phone` nowhere yet.
 */
export function makeLibrary(): Library {
  const types = () => ({ roles: ['payer', 'user'], behaviours: ['rude', 'shy'] });
  return {
    parts: [
      { id: 'meeting', chapters: ['greeting', 'closing'] },
      { id: 'distance', chapters: ['phone'] },
    ],
    anchors: {
      greeting: { current: [...ids], moved: { hello: 'first-words' } },
      closing: { current: [...ids], moved: {} },
    },
    chapters: [makeChapter('en', 'closing'), ...locales.map((locale) => makeChapter(locale, 'greeting'))],
    data: {
      contents: Object.fromEntries(
        locales.map((locale) => {
          const planned = locale === 'en' ? ['phone'] : ['closing', 'phone'];
          return [locale, makeData(`content/${locale}/contents.yaml`, { parts: ['meeting', 'distance'], planned })];
        }),
      ),
      glossary: inEveryLanguage('glossary', () => ({ '': ['veto', 'need'] }), { 'veto.term': 'veto', 'need.term': 'need' }),
      interface: inEveryLanguage('interface', () => ({ '': ['search'] }), {
        'search.none': 'Nothing',
        'search.results': '{count} of {total}',
      }),
      claims: { ...inShared('claims', { '': ['returns'] }), ...inEveryLanguage('claims', () => ({ '': ['returns'] })) },
      types: { ...inShared('types', types()), ...inEveryLanguage('types', types) },
      stages: inShared('stages', { '': ['contact', 'close'] }),
      presets: inShared('presets', { '': ['monthly'] }),
      'lifetime-value': inEveryLanguage('lifetime-value', () => ({ '': ['moneyScale', 'presets'] }), {
        moneyScale: '1',
        'presets.legend': 'Begin with',
        'presets.names.monthly': 'A telephone',
      }),
      scenes: { ...inShared('scenes', scenes(), sceneStrings), ...inEveryLanguage('scenes', scenes, sceneWords) },
      observations: {
        ...inShared('observations', observations(), observationStrings),
        ...inEveryLanguage('observations', observations, { 'roles.names-a-sum': 'Names a sum', 'behaviours.whispers': 'Whispers' }),
      },
      'practice-items': {
        ...inShared('practice-items', items(), itemStrings),
        ...inEveryLanguage('practice-items', items, itemWords),
      },
      objections: {
        ...inShared('objections', cards(), {
          'too-dear.topic': 'price',
          'too-dear.stage': 'close',
          'too-dear.chapters.0': 'greeting',
          'too-dear.chapters.1': 'phone',
          'too-dear.replies.discount': 'weak',
          'too-dear.replies.four-steps': 'strong',
        }),
        ...inEveryLanguage('objections', cards, {
          'too-dear.who': 'A buyer',
          'too-dear.replies.discount.text': 'Take it for less.',
          'too-dear.replies.discount.feedback': 'Hasty.',
          'too-dear.replies.four-steps.steps.listen': 'I see.',
          'too-dear.replies.four-steps.feedback': 'Good.',
        }),
      },
    },
  };
}

/** A chapter of the library, to be changed. Throws where there is none. */
export function chapterOf({ chapters }: Library, locale: Locale, slug = 'greeting'): ChapterText {
  const found = chapters.find((chapter) => chapter.locale === locale && chapter.slug === slug);
  if (found === undefined) throw new Error(`The fixture has no ${locale}/${slug}.`);
  return found;
}

/** A data file of the library, to be changed. Throws where there is none. */
export function dataOf({ data }: Library, name: string, place: Locale | 'shared'): DataFile {
  const found = data[name]?.[place];
  if (found === undefined) throw new Error(`The fixture has no ${place}/${name}.`);
  return found;
}
