import type { Locale } from '../../i18n/locales.ts';
import type { Quality } from '../../model/practice/card.ts';
import type { Skill } from '../../model/practice/item.ts';
import type { TaskKind } from '../../model/practice/task.ts';
import type { ImproveWords } from '../../schemas/improve-words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { ObjectionDrillWords } from '../../schemas/objection-drill-words.ts';

/** An item as far as one must know it to improve it. */
export interface ImproveItem {
  id: string;
  version: number;
  skill: Skill;
  chapters: readonly string[];
  kind: TaskKind;
  situation: string;
  /** What may be in an answer, in its parts: an option, an entry in a place, a match, a criterion, a reply. */
  options: readonly { id: string; text: string; quality: Quality }[];
  section: { href: string; title: string };
}

/** What the page for those who improve the handbook is given in one language. */
export interface ImproveData {
  locale: Locale;
  words: ImproveWords;
  kit: KitWords;
  qualities: ObjectionDrillWords['qualities'];
  items: readonly ImproveItem[];
}
