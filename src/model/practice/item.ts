export const skills = ['objections', 'customer-types', 'mistakes', 'own'] as const;
export type Skill = (typeof skills)[number];

/** One thing to practise, without its words. */
export interface PracticeItem {
  /** Stable and never used twice: `objection/shoes-too-expensive`, `scene/clinic-head-signs`, `mistake/coffee-machine-cut-off`, `own/<id>`. */
  id: string;
  /** A whole number that rises when the words change so much that what was learnt may no longer hold. */
  version: number;
  skill: Skill;
  /** Which items are alike, within a skill: the topic, the type, the mistake. */
  group: string;
  /** Slugs of the chapters that it belongs to. */
  chapters: readonly string[];
  /** Answered in one's own words and graded by oneself, with no options to choose from. */
  isFree: boolean;
}

const prefixes: Record<Skill, string> = { objections: 'objection', 'customer-types': 'scene', mistakes: 'mistake', own: 'own' };

/** The id of an item from its name within a skill. `itemId('objections', 'shoes-too-expensive') === 'objection/shoes-too-expensive'`. */
export function itemId(skill: Skill, name: string): string {
  return `${prefixes[skill]}/${name}`;
}

/** What `itemId` was given; null for an id of another skill. `nameIn('objections', 'objection/burnt-before') === 'burnt-before'`. */
export function nameIn(skill: Skill, id: string): string | null {
  const start = `${prefixes[skill]}/`;
  return id.startsWith(start) ? id.slice(start.length) : null;
}
