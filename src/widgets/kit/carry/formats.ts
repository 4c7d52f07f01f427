import type { PracticeDeck } from '../../../model/practice/card.ts';
import { writeAnki } from '../../../model/practice/export/anki.ts';
import { writeGift } from '../../../model/practice/export/gift.ts';
import { writeJson } from '../../../model/practice/export/json.ts';
import { writeTable } from '../../../model/practice/export/table.ts';
import type { KitWords } from '../../../schemas/kit-words.ts';

interface Format {
  /** What follows a set's name in the name of its file. Moodle takes files in “.txt” only. */
  ending: string;
  type: string;
  write: (deck: PracticeDeck) => string;
}

export const formats: Record<keyof KitWords['carry']['formats'], Format> = {
  anki: { ending: '-anki.txt', type: 'text/plain', write: writeAnki },
  moodle: { ending: '-moodle.txt', type: 'text/plain', write: writeGift },
  json: { ending: '.json', type: 'application/json', write: writeJson },
  csv: { ending: '.csv', type: 'text/csv', write: writeTable },
};

export const formatNames = Object.keys(formats) as (keyof typeof formats)[];
