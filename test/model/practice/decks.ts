import fc from 'fast-check';
import { type ChoiceCard, type PracticeCard, type PracticeDeck, qualities, type TalkCard } from '../../../src/model/practice/card.ts';
import { makeTalk } from './talk.ts';

/** A small deck, to be changed. */
export const plainCard: ChoiceCard = {
  kind: 'one',
  id: 'too-dear',
  topic: { id: 'price', name: 'Price' },
  part: null,
  chapters: ['objections'],
  address: 'https://mushtari.example/en/tools/objections/?card=too-dear#objection-drill',
  isOwn: false,
  prompt: { who: 'A buyer', where: 'Phone', words: 'That is too much.' },
  question: null,
  options: [
    { id: 'drop', text: 'Then 10% off = 90.', feedback: 'Hasty.', quality: 'weak' },
    { id: 'list', text: '2 = 2', feedback: 'Half.', quality: 'fair' },
    { id: 'four-steps', text: 'Too much. I see.', feedback: 'Good.', quality: 'strong' },
  ],
  modelAnswer: [
    { name: 'Listen', text: 'Too much.' },
    { name: 'Acknowledge', text: 'I see.' },
  ],
  note: 'If it is final, stop.',
};

export const plainDeck: PracticeDeck<ChoiceCard> = {
  language: 'en',
  direction: 'ltr',
  path: ['Mushtari', 'Objections'],
  source: 'https://mushtari.example/en/tools/objections/?topic=price#objection-drill',
  labels: {
    ask: 'What do you say?',
    choose: 'Which reply would you give?',
    modelAnswer: 'Step by step',
    options: 'Why each reply is weak or strong',
    note: 'What would change the answer',
    qualities: { strong: 'Strong', fair: 'Fair', weak: 'Weak' },
    belongs: 'Belongs',
    belongsNot: 'Does not',
  },
  cards: [plainCard],
};

const nasty = fc.constantFrom(
  ...[
    '\t',
    '\n',
    '\r\n',
    '"',
    '""',
    "'",
    '~',
    '=',
    '#',
    '####',
    '{',
    '}',
    ':',
    '::',
    '\\',
    '\\n',
    '\\:',
    '\\\\',
    '//',
    '%50%',
    '[html]',
    '[',
  ],
  ...['&&058;', '&amp;', '&#58;', '<b>', '</div>', '<br>', '->', '$CATEGORY: x', '=1+1', '-', '@', ',', ';', '{{c1::x}}', ' ', '\n\n'],
  ...['Çok pahalı', 'İğdır ığüşöç', 'می‌شود', '«گران است»', '۱۲٬۰۰۰ تومان', 'שלום', '\u200f', '\u2067', '😀'],
);

/** Texts of every kind that could break a file; as the content's law has it, without a space at either end. */
export const nastyText = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').trim())
  .map((text) => (text === '' ? 'x' : text));

const nastyCard = (id: string): fc.Arbitrary<ChoiceCard> =>
  fc.record({
    kind: fc.constant('one' as const),
    question: fc.constant(null),
    id: fc.constant(id),
    topic: fc.constantFrom({ id: 'price', name: 'Price' }, { id: 'trust', name: 'Güven' }, { id: 'need', name: 'نیاز' }),
    part: fc.constantFrom(null, { id: 'objections', name: 'Einwände' }),
    chapters: fc.subarray(['objections', 'five-stages']),
    address: fc.constant(`https://mushtari.example/fa/?card=${id}&a=b#objection-drill`),
    isOwn: fc.constant(false),
    prompt: fc.record({ who: fc.option(nastyText), where: fc.option(nastyText), words: nastyText }),
    options: fc.tuple(nastyText, nastyText, nastyText, nastyText, nastyText, nastyText).map((texts) =>
      qualities.map((quality, place) => ({
        id: quality,
        quality,
        text: texts[place] ?? '',
        feedback: texts[place + 3] ?? '',
      })),
    ),
    modelAnswer: fc.array(fc.record({ name: fc.option(nastyText), text: nastyText }), { minLength: 1, maxLength: 4 }),
    note: fc.option(nastyText),
  });

export const nastyDeck: fc.Arbitrary<PracticeDeck<ChoiceCard>> = fc
  .record({
    cards: fc
      .uniqueArray(fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,4})?$/), { minLength: 1, maxLength: 3 })
      .chain((ids) => fc.tuple(...ids.map(nastyCard))),
    edition: fc.constantFrom(...(['en', 'tr', 'fa'] as const)),
  })
  .map(({ cards, edition }) => ({ ...plainDeck, cards, language: edition, direction: edition === 'fa' ? 'rtl' : 'ltr' }));

/** A text as a file of lines gives it back: any line ending is one. */
export const withPlainLines = (text: string): string => text.replace(/\r\n|\r/g, '\n');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The texts of an HTML fragment, tag by tag, with `br` as the end of a line. */
export function readMarkup(html: string): string[] {
  return html
    .replaceAll('<br>', '\n')
    .split(/<[^<>]*>/)
    .filter((text) => text !== '')
    .map((text) =>
      text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
        code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
      ),
    );
}

const { options: _options, ...frame } = plainCard;
const said = (id: string, text: string) => ({ id, text, right: `${id} is right.`, wrong: `${id} is wrong.` });

/** A card of each kind that is no choice among replies. */
export const otherCards = {
  several: {
    ...frame,
    kind: 'several',
    id: 'which-open',
    question: 'Which open?',
    entries: [
      { ...said('what-for', 'What for?'), isRight: true },
      { ...said('where', 'Where = at home?'), isRight: true },
      { ...said('for-work', 'For work?'), isRight: false },
    ],
  },
  order: {
    ...frame,
    kind: 'order',
    id: 'in-order',
    question: 'In order?',
    entries: [said('first', 'Greet.'), said('second', 'Ask -> wait.'), said('third', 'Show.')],
  },
  match: {
    ...frame,
    kind: 'match',
    id: 'who-wants-what',
    question: 'Who wants what?',
    entries: [
      { ...said('wallet', 'Wallet'), match: 'safety' },
      { ...said('ally', 'Ally'), match: 'trial' },
      { ...said('user', 'User'), match: 'trial' },
    ],
    choices: [
      { id: 'safety', text: 'Safety' },
      { id: 'trial', text: 'A trial' },
      { id: 'medal', text: 'A medal' },
    ],
  },
  free: {
    ...frame,
    kind: 'free',
    id: 'own-words',
    question: 'What do you say?',
    entries: [said('total', 'The total.'), said('choice', 'A choice.')],
  },
} as const satisfies Record<string, PracticeCard>;

const talk = makeTalk();

/** A card of the small conversation, whose strong path is hello, what-for, two, and ends sold. */
export const talkCard: TalkCard = {
  ...frame,
  kind: 'conversation',
  id: 'at-the-door',
  prompt: { who: null, where: 'A shop', words: 'They look around.' },
  question: 'How will you answer?',
  modelAnswer: [],
  note: null,
  title: 'At the door',
  aims: talk.aims,
  turns: talk.turns.map(({ id, replies }) => ({
    id,
    speaker: id === 'choose' ? 'The friend' : null,
    words: `They say ${id}.`,
    fails: `When ${id} fails.`,
    replies: replies.map((reply) => ({ ...reply, text: `You say ${reply.id}.`, feedback: `Why ${reply.id}.` })),
  })),
  endings: talk.endings.map((ending) => ({ ...ending, text: `It ended: ${ending.id}.` })),
};
