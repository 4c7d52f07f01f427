import { isInstant, isObject, isText } from './check.ts';
import { itemId, type PracticeItem } from './item.ts';

/**
 * A card that the reader wrote: what a customer of hers says, a weak reply and the strong one; the weak one is empty in some of before.
 * `why` the weak one is weak and when the strong one `fails` are empty where she did not say.
 */
export interface OwnCard extends OwnDraft {
  /** ISO 8601 in UTC. */
  updated: string;
  /** A deleted card leaves its id behind, without words, so that another browser deletes it too. */
  isDeleted: boolean;
}

/** What the reader writes; `id` is a slug that the page makes up. */
export interface OwnDraft {
  id: string;
  who: string;
  words: string;
  weak: string;
  why: string;
  strong: string;
  fails: string;
}

export const ownFields = ['who', 'words', 'weak', 'why', 'strong', 'fails'] as const;
export type OwnField = (typeof ownFields)[number];

/** Characters that fit into each field. */
export const mostCharacters: Readonly<Record<OwnField, number>> = { who: 80, words: 400, weak: 800, why: 400, strong: 800, fails: 400 };
const neededFields: readonly OwnField[] = ['words', 'weak', 'strong'];

export type OwnCardProblem =
  | { kind: 'bad-id' }
  | { kind: 'missing'; field: OwnField }
  | { kind: 'too-long'; field: OwnField; most: number; found: number };

const isSlug = (text: string) => /^[a-z0-9-]{1,60}$/.test(text);

/**
 * What keeps a draft from being a card; empty when nothing does. What the customer says and both replies are needed.
 *
 * `checkOwnCard({ id: 'a', who: '', words: ' ', weak: 'No.', why: '', strong: 'Yes.', fails: '' })` gives `[{ kind: 'missing', field: 'words' }]`.
 */
export function checkOwnCard(draft: OwnDraft): OwnCardProblem[] {
  const problems: OwnCardProblem[] = isSlug(draft.id) ? [] : [{ kind: 'bad-id' }];
  for (const field of ownFields) {
    const found = [...draft[field]].length;
    const most = mostCharacters[field];
    if (neededFields.includes(field) && draft[field].trim() === '') problems.push({ kind: 'missing', field });
    if (found > most) problems.push({ kind: 'too-long', field, most, found });
  }
  return problems;
}

/** The later of now and a millisecond after the card's last change: a clock set back cannot undo an edit. */
function stampFor(own: readonly OwnCard[], id: string, now: Date): string {
  const before = own.find((card) => card.id === id);
  return new Date(Math.max(now.getTime(), before === undefined ? 0 : Date.parse(before.updated) + 1)).toISOString();
}

const wordless: Readonly<Record<OwnField, string>> = { who: '', words: '', weak: '', why: '', strong: '', fails: '' };

/** The draft of a card, without what is kept beside it. `pickDraft(card).id === card.id`. */
export function pickDraft({ id, who, words, weak, why, strong, fails }: OwnDraft): OwnDraft {
  return { id, who, words, weak, why, strong, fails };
}

/** What may be a card, with the reasons that one of before lacks left empty. */
export function withReasons(card: unknown): unknown {
  return isObject(card) ? { why: '', fails: '', ...card } : card;
}

const isSame = (a: OwnDraft, b: OwnDraft) => ownFields.every((field) => a[field] === b[field]);

/** The cards with a draft written among them, new or in place of the one with its id; as they were when nothing changed. */
export function writeOwnCard(own: readonly OwnCard[], draft: OwnDraft, now: Date): OwnCard[] {
  if (own.some((card) => card.id === draft.id && !card.isDeleted && isSame(card, draft))) return [...own];
  return mergeOwnCards(own, [{ ...pickDraft(draft), updated: stampFor(own, draft.id, now), isDeleted: false }]);
}

/** The cards without the words of one; its id stays as a sign that it was deleted. */
export function deleteOwnCard(own: readonly OwnCard[], id: string, now: Date): OwnCard[] {
  if (!own.some((card) => card.id === id && !card.isDeleted)) return [...own];
  return mergeOwnCards(own, [{ ...wordless, id, updated: stampFor(own, id, now), isDeleted: true }]);
}

const textOf = ({ updated, isDeleted, ...card }: OwnCard) => JSON.stringify([updated, isDeleted, ...ownFields.map((field) => card[field])]);

/** Of each card the one changed last, in order of ids; of two changed in the same millisecond, a deletion, else the greater text. */
export function mergeOwnCards(a: readonly OwnCard[], b: readonly OwnCard[]): OwnCard[] {
  const kept = new Map<string, OwnCard>();
  for (const card of [...a, ...b]) {
    const same = kept.get(card.id);
    if (same === undefined || textOf(card) > textOf(same)) kept.set(card.id, card);
  }
  return [...kept.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Whether there are two replies to choose between. */
export function isChoice({ weak }: Pick<OwnCard, 'weak'>): boolean {
  return weak.trim() !== '';
}

/**
 * A card as an item, answered freely where it has no weak reply; null when it was deleted. Its version is the moment of its last change,
 * in milliseconds since 1970.
 */
export function toItem(card: OwnCard): PracticeItem | null {
  const { id, updated, isDeleted } = card;
  if (isDeleted) return null;
  const kind = isChoice(card) ? 'one' : 'free';
  return { id: itemId('own', id), version: Date.parse(updated), kind, skill: 'own', group: 'own', chapters: [], isFree: true };
}

export function isOwnCard(value: unknown): value is OwnCard {
  return (
    isObject(value) &&
    isText(value['id']) &&
    isSlug(value['id']) &&
    isInstant(value['updated']) &&
    typeof value['isDeleted'] === 'boolean' &&
    ownFields.every((field) => isText(value[field]))
  );
}
