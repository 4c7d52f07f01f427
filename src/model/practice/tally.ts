import { retentionInterval as rateInterval } from '../clv/rate-interval.ts';
import { type Attempt, wentRight } from './attempt.ts';
import { isCount, isObject, isTable, isText } from './check.ts';
import { nameIn, type PracticeItem } from './item.ts';
import type { PracticeState } from './state.ts';

/** One answer without who gave it and when. */
export interface Answer {
  /** The item's version that was answered. */
  version: number;
  /** What was answered, as `writeAnswer` writes it; null where nothing was, or that was not kept. */
  chosen: string | null;
  isFailed: boolean;
}

/**
 * Answers of any number of people, by item and by fingerprint. The same answer has the same fingerprint wherever it comes from,
 * so that files can be added up in any order and any number of times.
 */
export type Tally = Readonly<Record<string, Readonly<Record<string, Answer>>>>;

/** Answers from which on a share says more than chance. */
export const enough = 10;

/** A 64-bit hash of a text in hexadecimal (FNV-1a over its characters), which tells two texts apart but does not show them. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const letter of text) value = BigInt.asUintN(64, (value ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
}

const printOf = (id: string, { at, chosen, grade }: Attempt) => hash(JSON.stringify([id, at, chosen, grade]));
const isOwn = (id: string) => nameIn('own', id) !== null;

/** The answers of one reader. Her own objections are left out: they are nobody else's. */
export function tallyState({ items }: Pick<PracticeState, 'items'>): Tally {
  const known = Object.entries(items).filter(([id, { attempts }]) => attempts.length > 0 && !isOwn(id));
  return Object.fromEntries(
    known.map(([id, { attempts }]) => [
      id,
      Object.fromEntries(
        attempts.map((attempt) => {
          const { version, chosen } = attempt;
          return [printOf(id, attempt), { version, chosen, isFailed: !wentRight(attempt) }];
        }),
      ),
    ]),
  );
}

const textOf = ({ version, chosen, isFailed }: Answer) => JSON.stringify([version, isFailed, chosen]);

/** The answers of both, each once; neither order nor repetition matters. */
export function addTallies(a: Tally, b: Tally): Tally {
  const sum: Record<string, Record<string, Answer>> = {};
  for (const [id, answers] of [...Object.entries(a), ...Object.entries(b)]) {
    const item = sum[id] ?? {};
    sum[id] = item;
    for (const [print, answer] of Object.entries(answers)) {
      const same = item[print];
      if (same === undefined || textOf(answer) > textOf(same)) item[print] = answer;
    }
  }
  return sum;
}

const kind = 'mushtari-answers';
const version = 1;

/** A tally as a file. `readTally(writeTally(tally))` equals `tally`. */
export function writeTally(tally: Tally): string {
  return `${JSON.stringify({ kind, version, items: tally })}\n`;
}

function isAnswer(value: unknown): value is Answer {
  return (
    isObject(value) &&
    isCount(value['version']) &&
    (value['chosen'] === null || isText(value['chosen'])) &&
    typeof value['isFailed'] === 'boolean'
  );
}

const isAnswers = (value: unknown): value is Record<string, Answer> => isTable(value, isAnswer);

/** Reads such a file; null when it is damaged, of another kind or of a newer version. Never throws. */
export function readTally(text: string): Tally | null {
  try {
    const data: unknown = JSON.parse(text);
    if (!isObject(data) || data['kind'] !== kind || data['version'] !== version) return null;
    return isTable(data['items'], isAnswers) ? data['items'] : null;
  } catch {
    return null;
  }
}

/** How an item did, in its present version. */
export interface Finding {
  id: string;
  answers: number;
  failed: number;
  /** Failures between which the true share lies with 95 % confidence, from 0 to 1; null where there are too few answers to say. */
  interval: { low: number; high: number } | null;
  /** How often each thing was chosen, by what was chosen, the most frequent first. */
  chosen: { what: string; count: number }[];
  /** Answers to earlier versions, which count for nothing here. */
  earlier: number;
}

/**
 * The items that were answered, first those of which most can be said to fail: by the lower end of the interval, then by the
 * share of failures. Answers of one person to one item hang together, so the interval is rather too narrow than too wide.
 * Source of the interval: Wilson (1927).
 */
export function findHard(items: readonly Pick<PracticeItem, 'id' | 'version'>[], tally: Tally): Finding[] {
  const shareOf = ({ failed, answers }: Finding) => (answers === 0 ? 0 : failed / answers);
  return items
    .flatMap(({ id, version: present }): Finding[] => {
      const all = Object.values(tally[id] ?? {});
      if (all.length === 0) return [];
      const now = all.filter((answer) => answer.version >= present);
      const failed = now.filter(({ isFailed }) => isFailed).length;
      const counts = new Map<string, number>();
      for (const { chosen } of now) if (chosen !== null) counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
      return [
        {
          ...{ id, answers: now.length, failed, earlier: all.length - now.length },
          interval: now.length < enough ? null : rateInterval(failed / now.length, now.length),
          chosen: [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1)),
        },
      ];
    })
    .sort((a, b) => (b.interval?.low ?? -1) - (a.interval?.low ?? -1) || shareOf(b) - shareOf(a) || b.answers - a.answers);
}
