import type { Locale } from '../../i18n/locales.ts';
import type { PracticeItem } from '../../model/practice/item.ts';
import type { Task } from '../../model/practice/task.ts';
import type { ConversationPracticeWords } from '../../schemas/conversation-practice-words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { ObjectionDrillWords } from '../../schemas/objection-drill-words.ts';
import type { PracticeWords } from '../../schemas/practice-words.ts';
import type { Aims, Talk } from '../kit/talk/talk.ts';

/** An option, a step, something to match or a criterion, explained for when it was treated rightly and for when it was not. */
export interface SpokenEntry {
  id: string;
  text: string;
  right: string;
  wrong: string;
}

export type SpokenTask = Task<SpokenEntry, { id: string; text: string }, Talk>;
export type TaskOf<K extends SpokenTask['kind']> = Extract<SpokenTask, { kind: K }>;

/** A part of an answer that has parts, such as one of the four steps. */
export interface ModelStep {
  name: string;
  text: string;
}

/** An item with its words: what happens, what is asked, what may be answered, and what a good answer is. */
export interface ItemCard extends PracticeItem {
  /** Who says it and where; null for a scene that tells it itself. */
  setting: string | null;
  situation: string;
  question: string;
  task: SpokenTask;
  /** A good answer in full or in its steps, and when it would fail; null where the entries say all. */
  model: string | readonly ModelStep[] | null;
  fails: string | null;
  /** The section that teaches it. */
  section: { href: string; title: string };
}

/** What the practice page is given in one language. */
export interface PracticeData {
  locale: Locale;
  words: PracticeWords;
  kit: KitWords;
  /** Words that a turn shares with the objection drill. */
  drill: Pick<ObjectionDrillWords, 'qualities' | 'card'>;
  /** What conversations say around their words. */
  talk: { words: ConversationPracticeWords; aims: Aims };
  cards: readonly ItemCard[];
  /** Ids of items that other languages have and this one lacks. They are not shown, but they are not gone either. */
  elsewhere: readonly string[];
  chapters: readonly { slug: string; title: string; href: string }[];
  /** Names of groups, by skill and group: `objections price`. */
  groups: Readonly<Record<string, string>>;
  /** The page for those who improve the handbook. */
  improve: { href: string; title: string };
  /** Paths through the handbook; a step's id keeps its tick, and `chapter` is the one that it reads, or null. */
  plan: readonly {
    id: string;
    title: string;
    steps: readonly { id: string; href: string; text: string; minutes: number; chapter: string | null }[];
  }[];
}
