import { escapeHtml } from '../../text/html.ts';
import { type FlatCard, licence, matchText, type PracticeDeck, pathOf, type Quality, shownEntries, stableId, tagsOf } from '../card.ts';
import { withoutBranches } from '../talk-card.ts';
import { closingMarkup, entriesMarkup, inLanguage, modelAnswerMarkup, numberIn, questionMarkup } from './markup.ts';

const marks: Readonly<Record<Quality, string>> = { strong: '=', fair: '~%50%', weak: '~' };

const escapeMarks = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&');

// A text that began with “[” or “%” would be read as the name of a format or as a weight.
const writeText = (text: string) => escapeMarks(escapeHtml(text).replace(/^[[%]/, (character) => `&#${character.codePointAt(0)};`));

/** Moodle parts the names of categories by a slash and reads a doubled one as part of a name; nothing else can be escaped there. */
const nameCategory = (path: readonly string[]) => path.map((name) => name.replace(/[\\\s]+/g, ' ').replaceAll('/', '//')).join('/');

/** A weight as Moodle knows it, of `count` that share the whole: 33.33333 for each of three. */
const weightOf = (count: number) => Number((100 / count).toFixed(5));

/** A pair of a matching question, whose halves are parted by an arrow that must stand in neither. */
const writeMatch = (left: string, right: string) => `=${[left, right].map((text) => writeText(text.replaceAll('->', '→'))).join(' -> ')}`;

function writeAnswers(language: string, card: FlatCard): string[] {
  if (card.kind === 'one')
    return card.options.map(({ quality, text, feedback }) => `${marks[quality]}${writeText(text)}#${writeText(feedback)}`);
  if (card.kind === 'several') {
    return card.entries.map(({ text, isRight, right, wrong }) => {
      const weight = weightOf(card.entries.filter((entry) => entry.isRight === isRight).length);
      return `~%${isRight ? weight : -weight}%${writeText(text)}#${writeText(isRight ? right : wrong)}`;
    });
  }
  if (card.kind === 'match') {
    const unused = card.choices.filter(({ id }) => !card.entries.some(({ match }) => match === id));
    return [
      ...card.entries.map(({ text, match }) => writeMatch(text, matchText(card, match))),
      ...unused.map(({ text }) => writeMatch('', text)),
    ];
  }
  if (card.kind === 'free') return [];
  return shownEntries(card).map(({ id, text }) =>
    writeMatch(text, numberIn(language, card.entries.findIndex((entry) => entry.id === id) + 1)),
  );
}

function writeQuestion(deck: PracticeDeck, card: FlatCard): string {
  const tags = tagsOf(card)
    .map((tag) => ` [tag:${tag}]`)
    .join('');
  // Moodle tells no one why a match or a place is right, so that the whole key stands in the general feedback.
  const key = card.kind === 'one' || card.kind === 'several' ? '' : entriesMarkup(deck, card);
  const general = inLanguage(deck, modelAnswerMarkup(deck, card) + key + closingMarkup(deck, card));
  return [
    `// [id:${stableId(deck.language, card.id)}]${tags}`,
    `::${escapeMarks(card.id)}::[html]${escapeMarks(inLanguage(deck, questionMarkup(card, deck.labels.choose)))}{`,
    ...writeAnswers(deck.language, card),
    `####${escapeMarks(general)}`,
    '}',
  ].join('\n');
}

/**
 * A GIFT file that Moodle imports into its question bank: a category for each topic, one question a card, and the good answer as general
 * feedback. One of several replies: a fair one earns half. Several: a right one its part of the whole, a wrong one its part less. Steps:
 * matched to their numbers. A free answer: an essay. A conversation: the turns of its strong path. Comments carry the id number and tags (Moodle 3.8).
 *
 * `{ quality: 'fair', text: '2 = 2', feedback: 'Half.' }` becomes the line `~%50%2 \= 2#Half.`.
 * Source: Moodle's `question/format/gift`.
 */
export function writeGift(deck: PracticeDeck): string {
  const cards = withoutBranches(deck.cards);
  const categoryOf = (card: FlatCard) => nameCategory(pathOf(deck, card));
  const blocks = [...new Set(cards.map(categoryOf))].flatMap((category) => [
    `// ${[deck.path[0], licence.name, deck.source].filter((part) => part !== null).join(', ')}\n$CATEGORY: ${category}`,
    ...cards.filter((card) => categoryOf(card) === category).map((card) => writeQuestion(deck, card)),
  ]);
  return `${blocks.join('\n\n')}\n`;
}
