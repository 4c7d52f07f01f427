import { writeCsv } from '../../text/csv.ts';
import { type FlatCard, licence, type PracticeDeck } from '../card.ts';
import { withoutBranches } from '../talk-card.ts';
import { keyOf } from './markup.ts';

export const tableColumns = [
  'id',
  'language',
  'topic',
  'chapters',
  'who',
  'where',
  'words',
  'option',
  'quality',
  'text',
  'feedback',
  'model_answer',
  'note',
  'address',
  'licence',
  'kind',
  'question',
  'skill',
  'feedback_wrong',
] as const;

/**
 * A set as a table for spreadsheets, one row an option, step, match or criterion; what belongs to the card stands in each of its rows.
 * `quality` is that of a reply, or what the key says of another entry. Parts of the strong reply stand one a line, `Listen: …`; chapters
 * are parted by spaces. `feedback_wrong` is said to who got an entry wrong; of a reply `feedback` says all.
 *
 * Of a conversation the turns of its strong path are cards, with what was said before above the words.
 *
 * A card with three options gives a header and three rows.
 */
export function writeTable(deck: PracticeDeck): string {
  const { language } = deck;
  const rows = withoutBranches(deck.cards).flatMap((card) => {
    const { id, kind, topic, part, chapters, prompt, question, modelAnswer, note, address, isOwn } = card;
    const answer = modelAnswer.map(({ name, text }) => (name === null ? text : `${name}: ${text}`)).join('\n');
    const before = [
      id,
      language,
      topic.id,
      chapters.join(' '),
      prompt.who ?? '',
      prompt.where ?? '',
      [...(prompt.before ?? []), prompt.words].join('\n'),
    ];
    const after = [answer, note ?? '', address ?? '', isOwn ? '' : licence.name, kind, question ?? '', part?.id ?? ''];
    return entriesOf(deck, card).map(([wrong, ...entry]) => [...before, ...entry, ...after, wrong]);
  });
  return writeCsv([tableColumns, ...rows]);
}

/** Each entry as its explanation for who got it wrong, then id, key, text and explanation. */
function entriesOf(deck: PracticeDeck, card: FlatCard): [string, string, string, string, string][] {
  if (card.kind === 'one') return card.options.map(({ id, quality, text, feedback }) => ['', id, quality, text, feedback]);
  return card.entries.map(({ id, text, right, wrong }, place) => [wrong, id, keyOf(deck, card, place), text, right]);
}
