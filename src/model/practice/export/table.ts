import { writeCsv } from '../../text/csv.ts';
import { licence, type PracticeDeck } from '../card.ts';

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
] as const;

/**
 * A set as a table for spreadsheets, one row an option; what belongs to the card stands in each of its rows. Parts of the strong reply
 * stand one a line, `Listen: …`; chapters are parted by spaces.
 *
 * A card with three options gives a header and three rows.
 */
export function writeTable({ language, cards }: PracticeDeck): string {
  const rows = cards.flatMap(({ id, topic, chapters, prompt, options, modelAnswer, note, address }) => {
    const answer = modelAnswer.map(({ name, text }) => `${name}: ${text}`).join('\n');
    const before = [id, language, topic.id, chapters.join(' '), prompt.who ?? '', prompt.where ?? '', prompt.words];
    const after = [answer, note ?? '', address, licence.name];
    return options.map((option) => [...before, option.id, option.quality, option.text, option.feedback, ...after]);
  });
  return writeCsv([tableColumns, ...rows]);
}
