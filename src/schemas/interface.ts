import { z } from 'zod';
import { plural, words } from './primitives.ts';

const group = <K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);
const named = group('name', 'meaning');
const page = group('title', 'intro');
const door = group('title', 'text');

/** content/<lang>/interface.yaml: every word of the shell. */
export const interfaceSchema = z.strictObject({
  site: group('name', 'tagline', 'description'),
  nav: group(
    'skip',
    'home',
    'contents',
    'onThisPage',
    'search',
    'tools',
    'glossary',
    'evidence',
    'language',
    'main',
    'breadcrumb',
    'close',
    'previous',
    'next',
    'neighbours',
    'theme',
    'themeSystem',
    'themeLight',
    'themeDark',
  ),
  chapter: z.strictObject({
    ...group(
      'reviewed',
      'copyLink',
      'linkCopied',
      'evidence',
      'evidenceIntro',
      'noEvidence',
      'terms',
      'fallback',
      'fallbackTitle',
      'planned',
      'print',
      'checkedOn',
      'note',
    ).shape,
    minutes: plural,
  }),
  blocks: z.strictObject({
    ...group(
      'weak',
      'strong',
      'why',
      'say',
      'sayTo',
      'trainer',
      'example',
      'practise',
      'workshop',
      'purpose',
      'people',
      'time',
      'material',
      'lookFor',
    ).shape,
    minutes: plural,
  }),
  types: group('signs', 'drives', 'do', 'avoid', 'ask', 'say'),
  stages: group('goal', 'signals', 'ifNot', 'say'),
  grades: z.strictObject({ measured: named, reported: named, folklore: named, refuted: named, law: named }),
  home: z.strictObject({
    ...group('lead', 'startHere', 'paths', 'dueTitle', 'dueNone', 'dueOpen', 'start').shape,
    due: plural,
    /** Chapters read; `{all}` is how many there are. */
    read: plural,
    newHire: door,
    trainer: door,
    lookup: door,
    chaptersWritten: plural,
  }),
  contents: page.extend({ readOn: words }),
  glossary: page,
  evidence: z.strictObject({ ...page.shape, filter: words, all: words }),
  tools: z.strictObject({ ...page.shape, 'customer-lifetime-value': door, 'customer-types': door, objections: door, conversations: door }),
  search: z.strictObject({
    ...group(
      'title',
      'label',
      'placeholder',
      'hint',
      'none',
      'loading',
      'failed',
      'all',
      'needsScript',
      'toContents',
      'closest',
      'corrected',
      'more',
      'kindsLegend',
    ).shape,
    results: plural,
    kinds: group('all', 'chapter', 'tool', 'card', 'term', 'claim', 'page'),
    kind: group('chapter', 'tool', 'card', 'term', 'claim', 'page'),
    scope: group('label', 'everything', 'part', 'chapter'),
    recent: group('title', 'forget'),
    found: group('title', 'place', 'previous', 'next', 'leave'),
  }),
  notFound: group('title', 'text', 'toHome', 'toSearch'),
});
export type Interface = z.infer<typeof interfaceSchema>;
