import { isInstant, isObject, isText } from './check.ts';
import {
  checkOwnCard,
  type OwnCard,
  type OwnCardProblem,
  type OwnDraft,
  ownFields,
  pickDraft,
  withReasons,
  writeOwnCard,
} from './own-card.ts';

const kind = 'mushtari-own-objections';
const version = 2;

/** What a file of own cards lacks to be one. `place` counts cards from 1. */
export type OwnFileProblem =
  | { kind: 'not-json' }
  /** JSON, but not a file of own cards; `isPractice` when it is one of all practice. */
  | { kind: 'other-file'; isPractice: boolean }
  | { kind: 'newer-version' }
  | { kind: 'no-cards' }
  | { kind: 'not-a-card'; place: number }
  | { kind: 'card'; place: number; problem: OwnCardProblem };

/** A card of a file; `updated` is when it was changed last, null where the file does not say. */
export interface FiledCard extends OwnDraft {
  updated: string | null;
}

export interface OwnFile {
  /** The sound cards, in the order of the file. */
  drafts: FiledCard[];
  problems: OwnFileProblem[];
}

/** Cards as a file to pass on, deleted ones left out. `readOwnFile(writeOwnFile(cards)).drafts` are the same cards. */
export function writeOwnFile(own: readonly OwnCard[]): string {
  const cards = own.filter(({ isDeleted }) => !isDeleted).map((card) => ({ ...pickDraft(card), updated: card.updated }));
  return `${JSON.stringify({ kind, version, cards }, null, 2)}\n`;
}

const isDraft = (value: unknown): value is OwnDraft =>
  isObject(value) && isText(value['id']) && ownFields.every((field) => isText(value[field]));

/** What keeps a card of a file out; one from before, when a weak reply was not asked for, may lack it. */
const checkFiled = (card: OwnDraft) => checkOwnCard(card).filter((problem) => !(problem.kind === 'missing' && problem.field === 'weak'));

const toFiled = (card: OwnDraft & { updated?: unknown }): FiledCard => ({
  ...pickDraft(card),
  updated: isInstant(card.updated) ? card.updated : null,
});

function openFile(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Reads such a file: the sound cards, and what is wrong with the file or with others of its cards. Never throws.
 *
 * `readOwnFile('Too dear.')` gives no drafts and the problem `not-json`.
 */
export function readOwnFile(text: string): OwnFile {
  const data = openFile(text);
  const failed = (problem: OwnFileProblem): OwnFile => ({ drafts: [], problems: [problem] });
  if (data === undefined) return failed({ kind: 'not-json' });
  if (!isObject(data) || data['kind'] !== kind)
    return failed({ kind: 'other-file', isPractice: isObject(data) && data['key'] === 'mushtari:practice' });
  if (Number(data['version']) > version) return failed({ kind: 'newer-version' });
  const { cards } = data;
  if (!Array.isArray(cards) || cards.length === 0) return failed({ kind: 'no-cards' });
  const file: OwnFile = { drafts: [], problems: [] };
  for (const [index, card] of (cards as unknown[]).map(withReasons).entries()) {
    const place = index + 1;
    const problems = isDraft(card) ? checkFiled(card) : null;
    if (problems === null) file.problems.push({ kind: 'not-a-card', place });
    else if (problems.length === 0) file.drafts.push(toFiled(card as OwnDraft & { updated?: unknown }));
    else file.problems.push(...problems.map((problem) => ({ kind: 'card', place, problem }) as const));
  }
  return file;
}

/** The reader's cards joined with those of a file: of the same card the words changed last, and one that she deleted comes back. */
export function takeOwnFile(own: readonly OwnCard[], drafts: readonly FiledCard[], now: Date): OwnCard[] {
  return drafts.reduce<OwnCard[]>(
    (cards, { updated, ...draft }) => {
      const isNewer = cards.some((card) => card.id === draft.id && !card.isDeleted && updated !== null && card.updated >= updated);
      return isNewer ? cards : writeOwnCard(cards, draft, now);
    },
    [...own],
  );
}
