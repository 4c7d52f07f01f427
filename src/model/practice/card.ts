/** How good a reply is; a card has one strong one. */
export const qualities = ['strong', 'fair', 'weak'] as const;
export type Quality = (typeof qualities)[number];

/** A practice item as other programs take it: one situation, the replies to choose from, and a good answer in parts. */
export interface PracticeCard {
  /** Stable within its language: kebab-case, never reused. */
  id: string;
  topic: { id: string; name: string };
  chapters: readonly string[];
  /** Where the item is practised. */
  address: string;
  /** Who says what, and where; the first and the last are null where the words tell them. */
  prompt: { who: string | null; where: string | null; words: string };
  options: readonly { id: string; text: string; feedback: string; quality: Quality }[];
  /** The strong reply in its parts, such as the four steps, each with its name. */
  modelAnswer: readonly { name: string; text: string }[];
  /** What would change the answer. */
  note: string | null;
}

/** Cards in one language, with what stands around them in a file or on paper. */
export interface PracticeDeck {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Names from the whole to the part, the handbook's own first; a topic's cards go into one more, named after it. */
  path: readonly [string, ...string[]];
  /** Address of the set. */
  source: string;
  labels: {
    /** Asks for an answer of one's own. */
    ask: string;
    /** Asks to choose among the options. */
    choose: string;
    modelAnswer: string;
    options: string;
    /** Null where no card has a note. */
    note: string | null;
    qualities: Readonly<Record<Quality, string>>;
  };
  cards: readonly PracticeCard[];
}

/** The licence of all words that leave the handbook. */
export const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** By what another program knows an item again, in its language: `stableId('tr', 'too-dear') === 'mushtari-tr-too-dear'`. */
export function stableId(language: string, id: string): string {
  return `mushtari-${language}-${id}`;
}

/** Who and where in one line, as far as they are told: `describeSetting({ who: 'A buyer', where: 'Phone', words: '…' }) === 'A buyer · Phone'`. */
export function describeSetting({ who, where }: PracticeCard['prompt']): string | null {
  const told = [who, where].filter((part) => part !== null);
  return told.length === 0 ? null : told.join(' · ');
}
