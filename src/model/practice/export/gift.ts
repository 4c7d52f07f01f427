import { escapeHtml } from '../../text/html.ts';
import { licence, type PracticeCard, type PracticeDeck, type Quality, stableId } from '../card.ts';
import { closingMarkup, inLanguage, modelAnswerMarkup, questionMarkup } from './markup.ts';

const marks: Readonly<Record<Quality, string>> = { strong: '=', fair: '~%50%', weak: '~' };

const escapeMarks = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&');

// A text that began with “[” or “%” would be read as the name of a format or as a weight.
const writeText = (text: string) => escapeMarks(escapeHtml(text).replace(/^[[%]/, (character) => `&#${character.codePointAt(0)};`));

/** Moodle parts the names of categories by a slash and reads a doubled one as part of a name; nothing else can be escaped there. */
const nameCategory = (path: readonly string[]) => path.map((name) => name.replace(/[\\\s]+/g, ' ').replaceAll('/', '//')).join('/');

function writeQuestion(deck: PracticeDeck, card: PracticeCard): string {
  const tags = [card.topic.id, ...card.chapters].map((tag) => ` [tag:${tag}]`).join('');
  const general = inLanguage(deck, modelAnswerMarkup(deck, card) + closingMarkup(deck, card));
  return [
    `// [id:${stableId(deck.language, card.id)}]${tags}`,
    `::${escapeMarks(card.id)}::[html]${escapeMarks(inLanguage(deck, questionMarkup(card, deck.labels.choose)))}{`,
    ...card.options.map(({ quality, text, feedback }) => `${marks[quality]}${writeText(text)}#${writeText(feedback)}`),
    `####${escapeMarks(general)}`,
    '}',
  ].join('\n');
}

/**
 * A GIFT file that Moodle imports into its question bank: a category for each topic, one multiple-choice question a card, feedback on each
 * reply and the strong reply's parts as general feedback. A fair reply earns half. Comments carry the id number and tags (Moodle 3.8).
 *
 * `{ quality: 'fair', text: '2 = 2', feedback: 'Half.' }` becomes the line `~%50%2 \= 2#Half.`.
 * Source: Moodle's `question/format/gift`.
 */
export function writeGift(deck: PracticeDeck): string {
  const topics = new Map(deck.cards.map(({ topic }) => [topic.id, topic.name] as const));
  const blocks = [...topics].flatMap(([id, name]) => [
    `// ${deck.path[0]}, ${licence.name}, ${deck.source}\n$CATEGORY: ${nameCategory([...deck.path, name])}`,
    ...deck.cards.filter(({ topic }) => topic.id === id).map((card) => writeQuestion(deck, card)),
  ]);
  return `${blocks.join('\n\n')}\n`;
}
