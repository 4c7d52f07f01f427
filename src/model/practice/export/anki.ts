import { type FlatCard, type PracticeDeck, pathOf, stableId, tagsOf } from '../card.ts';
import { withoutBranches } from '../talk-card.ts';
import { closingMarkup, entriesMarkup, inLanguage, modelAnswerMarkup, optionsMarkup, questionMarkup, taskMarkup } from './markup.ts';

/** Columns of a note; the header tells Anki which of them are not fields. */
const header = ['#separator:tab', '#html:true', '#notetype:Basic', '#guid column:1', '#deck column:2', '#tags column:3'];

// Quoted always: a tab, a quotation mark or a first “#” then means nothing.
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Anki parts the names of decks by two colons. */
const nameDeck = (path: readonly string[]) => path.map((name) => name.replace(/:{2,}/g, ':')).join('::');

function writeNote(deck: PracticeDeck, card: FlatCard): string {
  const entries = card.kind === 'one' ? optionsMarkup(deck, card) : entriesMarkup(deck, card);
  const cells = [
    stableId(deck.language, card.id),
    nameDeck(pathOf(deck, card)),
    tagsOf(card)
      .map((tag) => `mushtari::${tag}`)
      .join(' '),
    inLanguage(deck, questionMarkup(card, deck.labels.ask) + taskMarkup(card)),
    inLanguage(deck, modelAnswerMarkup(deck, card) + entries + closingMarkup(deck, card)),
  ];
  return cells.map(quote).join('\t');
}

/**
 * A text file that Anki (2.1.54 and later) imports: six lines of header, then one line a note with its id, deck, tags, front and back.
 * Of a conversation each turn of its strong path is a note. The id is the same each time, so that a later import brings a card's words up to date and leaves its schedule.
 *
 * A card “too-dear” of the topic Price gives `"mushtari-en-too-dear"⇥"Mushtari::Objections::Price"⇥"mushtari::price"⇥…`.
 * Source: Anki manual, “Text files”.
 */
export function writeAnki(deck: PracticeDeck): string {
  return [...header, ...withoutBranches(deck.cards).map((card) => writeNote(deck, card)), ''].join('\n');
}
