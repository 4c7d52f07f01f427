import { licence, type PracticeCard, type PracticeDeck } from '../card.ts';

/** The JSON file of a set. A change that readers of it must know of raises the version. */
export interface PracticeFile {
  format: 'mushtari-practice';
  version: 4;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Names from the whole to the part. */
  path: readonly string[];
  /** Address of the set; null where it was made on a disk and is published nowhere. */
  source: string | null;
  licence: { name: string; address: string };
  cards: readonly PracticeCard[];
}

/**
 * A set as JSON, to be read by other programs: a `PracticeFile`, indented by two spaces.
 *
 * `JSON.parse(writeJson(deck)).cards` equals `deck.cards`.
 */
export function writeJson({ language, direction, path, source, cards }: PracticeDeck): string {
  const file: PracticeFile = { format: 'mushtari-practice', version: 4, language, direction, path, source, licence, cards };
  return `${JSON.stringify(file, null, 2)}\n`;
}
