import type { Locale } from '../../i18n/locales.ts';
import type { DeckCard, fourSteps } from '../../model/drill/deck.ts';
import type { Quality } from '../../model/practice/card.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { ObjectionDrillWords } from '../../schemas/objection-drill-words.ts';
import type { ObjectionWords } from '../../schemas/objections.ts';

export interface DrillReply {
  id: string;
  quality: Quality;
  text: string;
  feedback: string;
}

export type Steps = Record<(typeof fourSteps)[number], string>;

/** One card in one language. The strong reply's text is its four steps in a row. */
export interface DrillCard extends DeckCard, Omit<ObjectionWords, 'replies'> {
  version: number;
  replies: DrillReply[];
  steps: Steps;
}

/** What the drill is given in one language: all cards. */
export interface ObjectionDrillData {
  locale: Locale;
  words: ObjectionDrillWords;
  kit: KitWords;
  cards: DrillCard[];
}

export interface ObjectionDrillProps extends ObjectionDrillData {
  /** The chapter whose cards are shown, or null on the drill's own page. */
  chapter: string | null;
}
