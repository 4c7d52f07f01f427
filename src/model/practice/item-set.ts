import type { Query } from '../text/query.ts';
import { type PracticeItem, type Skill, skills } from './item.ts';

/** Which items a reader asked for: all, a chapter's, a skill's, or one group of a skill, such as a topic. */
export type ItemSet =
  | { by: 'all' }
  | { by: 'chapter'; chapter: string }
  | { by: 'skill'; skill: Skill }
  | { by: 'group'; skill: Skill; group: string };

export const allItems: ItemSet = { by: 'all' };

/** The items of a set, in the order given. */
export function chooseItems<T extends PracticeItem>(items: readonly T[], set: ItemSet): T[] {
  if (set.by === 'chapter') return items.filter(({ chapters }) => chapters.includes(set.chapter));
  return items.filter(({ skill, group }) => set.by === 'all' || (skill === set.skill && (set.by === 'skill' || group === set.group)));
}

/** The sets of some items that hold any: skills, the groups of each where it has more than one, and chapters, as the items stand. */
export function setsOf(items: readonly PracticeItem[]): { skill: Skill; groups: string[] }[] {
  return skills
    .map((skill) => ({ skill, groups: [...new Set(items.filter((item) => item.skill === skill).map(({ group }) => group))] }))
    .filter(({ groups }) => groups.length > 0);
}

const isSlug = (text: string | undefined): text is string => text !== undefined && /^[a-z0-9-]{1,60}$/.test(text);

/** Reads a set from a query: `chapter=objections`, `skill=objections`, `skill=objections&topic=price`; null when it names none. */
export function parseItemSet({ chapter, skill, topic }: Query): ItemSet | null {
  if (isSlug(chapter)) return { by: 'chapter', chapter };
  const known = skills.find((name) => name === skill);
  if (known === undefined) return null;
  return isSlug(topic) ? { by: 'group', skill: known, group: topic } : { by: 'skill', skill: known };
}

/** Writes a set; all items need no word. `parseItemSet(serialiseItemSet(set))` equals `set`, or null for all. */
export function serialiseItemSet(set: ItemSet): Query {
  if (set.by === 'all') return {};
  if (set.by === 'chapter') return { chapter: set.chapter };
  return set.by === 'skill' ? { skill: set.skill } : { skill: set.skill, topic: set.group };
}

/** A set as one word, for lists of sets and names of files. `keyOfSet({ by: 'chapter', chapter: 'objections' }) === 'chapter-objections'`. */
export function keyOfSet(set: ItemSet): string {
  return set.by === 'all' ? 'all' : Object.entries(serialiseItemSet(set)).flat().join('-');
}
