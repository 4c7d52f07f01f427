import type { Locale } from '../../i18n/locales.ts';
import type { Quality } from '../../model/practice/card.ts';
import type { PracticeItem } from '../../model/practice/item.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { ObjectionDrillWords } from '../../schemas/objection-drill-words.ts';
import type { PracticeWords } from '../../schemas/practice-words.ts';

export interface PracticeOption {
  id: string;
  text: string;
  /** A fair option is neither right nor wrong. */
  quality: Quality;
  feedback: string;
}

/** An item with its words: what happens, what is asked, what may be chosen, and what a good answer is. */
export interface ItemCard extends PracticeItem {
  /** Who says it and where; null for a scene that tells it itself. */
  setting: string | null;
  situation: string;
  question: string;
  options: readonly PracticeOption[];
  /** A good answer in full, and when it would fail; null where the options say all. */
  model: string | null;
  fails: string | null;
  /** The section that teaches it. */
  section: { href: string; title: string };
}

export interface PathStep {
  id: string;
  href: string;
  text: string;
  minutes: number;
}

/** What the practice page is given in one language. */
export interface PracticeData {
  locale: Locale;
  words: PracticeWords;
  kit: KitWords;
  /** Words that a turn shares with the objection drill. */
  drill: Pick<ObjectionDrillWords, 'certainty' | 'qualities' | 'card'>;
  cards: readonly ItemCard[];
  chapters: readonly { slug: string; title: string; href: string }[];
  plan: readonly { id: string; title: string; steps: readonly PathStep[] }[];
}
