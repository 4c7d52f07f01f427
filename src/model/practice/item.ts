import type { TaskKind } from './task.ts';

/** What an item practises, in the order in which skills are told. */
export const skills = [
  'objections',
  'customer-types',
  'mistakes',
  'customer-knowledge',
  'sales-process',
  'questions',
  'benefits',
  'communication',
  'retention',
  'conversations',
  'own',
] as const;
export type Skill = (typeof skills)[number];

/** One thing to practise, without its words. */
export interface PracticeItem {
  /** Stable and never used twice: `objection/shoes-too-expensive`, `scene/clinic-head-signs`, `item/five-stages-in-order`, `own/<id>`. */
  id: string;
  /** A whole number that rises when the words change so much that what was learnt may no longer hold. */
  version: number;
  kind: TaskKind;
  skill: Skill;
  /** Which items are alike, within a skill: the topic, the type, the mistake. */
  group: string;
  /** Slugs of the chapters that it belongs to. */
  chapters: readonly string[];
  /** Graded by the reader herself, because no key can tell how good her own words were. */
  isFree: boolean;
}

/** Where items come from, each with the beginning of its ids; an item of one skill may come from any. */
const prefixes = {
  objections: 'objection',
  'customer-types': 'scene',
  mistakes: 'mistake',
  questions: 'question',
  benefits: 'benefit',
  conversations: 'conversation',
  items: 'item',
  own: 'own',
} as const;
export type Source = keyof typeof prefixes;
export const sources = Object.keys(prefixes) as Source[];

/** The id of an item from its name within a source. `itemId('objections', 'shoes-too-expensive') === 'objection/shoes-too-expensive'`. */
export function itemId(source: Source, name: string): string {
  return `${prefixes[source]}/${name}`;
}

/** What `itemId` was given; null for an id of another source. `nameIn('objections', 'objection/burnt-before') === 'burnt-before'`. */
export function nameIn(source: Source, id: string): string | null {
  const start = `${prefixes[source]}/`;
  return id.startsWith(start) ? id.slice(start.length) : null;
}

const seconds: Record<TaskKind, number> = { one: 45, several: 50, order: 50, match: 60, free: 75, conversation: 180 };

/** About how long a turn of a kind takes, in seconds, to fill a sitting: our estimate, read aloud at an easy pace. */
export function secondsFor({ kind }: Pick<PracticeItem, 'kind'>): number {
  return seconds[kind];
}
