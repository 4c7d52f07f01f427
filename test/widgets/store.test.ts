import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeProgress, progressShelf } from '../../src/widgets/customer-types/view.ts';
import { fromText, readShelf, type Shelf, toText, writeShelf } from '../../src/widgets/kit/store.ts';
import { ownFigures } from '../../src/widgets/lifetime-value/view.ts';
import { type Attempt, addAttempt, type DrillRecord, drillShelf, mergeRecords } from '../../src/widgets/objection-drill/record.ts';

/** A storage in memory; `isFull` refuses to write, as a full one does. */
function memoryStorage(kept: Record<string, string> = {}, isFull = false) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept[key] = text;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
}

const shelves: Shelf<unknown>[] = [drillShelf, progressShelf, ownFigures] as Shelf<unknown>[];

describe('what a widget keeps', () => {
  test('comes back as it was written', () => {
    for (const shelf of shelves) {
      const storage = memoryStorage();
      expect(readShelf(shelf, storage)).toEqual({ kind: 'kept', value: shelf.empty });
      expect(writeShelf(shelf, shelf.empty, storage)).toBe(true);
      expect(fromText(shelf, toText(shelf, shelf.empty))).toEqual(shelf.parse(shelf.empty));
    }
  });

  test('damaged data is set aside as it was, and reported', () => {
    const storage = memoryStorage({ [drillShelf.key]: '{"key":"mushtari:objection-drill","version":1,"data":{"memories":7}}' });
    const reading = readShelf(drillShelf, storage);
    expect(reading).toMatchObject({ kind: 'damaged', value: drillShelf.empty });
    expect(storage.kept[`${drillShelf.key}:damaged`]).toContain('"memories":7');
    expect(readShelf(drillShelf, storage).kind).toBe('kept');
  });

  test('a storage that refuses or is full leaves everything working in memory', () => {
    expect(readShelf(drillShelf, null)).toEqual({ kind: 'memory-only', value: drillShelf.empty });
    expect(writeShelf(drillShelf, drillShelf.empty, memoryStorage({}, true))).toBe(false);
    const throwing = {
      ...memoryStorage(),
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    expect(readShelf(drillShelf, throwing).kind).toBe('memory-only');
  });

  test('a file of another widget or version is not read', () => {
    expect(fromText(progressShelf, toText(drillShelf, drillShelf.empty))).toBeNull();
    expect(fromText(drillShelf, toText({ ...drillShelf, version: 99 }, drillShelf.empty))).toBeNull();
  });

  test('no text whatever makes reading throw', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((data) => `{"key":"${drillShelf.key}","version":1,"data":${data}}`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...shelves), texts, (shelf, text) => {
        expect(() => fromText(shelf, text)).not.toThrow();
        expect(() => readShelf(shelf, memoryStorage({ [shelf.key]: text }))).not.toThrow();
      }),
    );
  });
});

describe('the record of the drill', () => {
  const attempts: fc.Arbitrary<[string, Attempt][]> = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.record<Attempt>({
        at: fc.integer({ min: 0, max: 900 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
        reply: fc.constantFrom('x', 'y'),
        certainty: fc.constantFrom('guess', 'fairly', 'sure'),
        grade: fc.constantFrom('again', 'good'),
      }),
    ),
    { maxLength: 12 },
  );
  const recordOf = (turns: [string, Attempt][]) =>
    turns.reduce((record, [card, attempt]) => addAttempt(record, card, attempt), drillShelf.empty);

  test('passes its own check after any turns', () => {
    fc.assert(
      fc.property(attempts, (turns) => {
        expect(drillShelf.parse(JSON.parse(JSON.stringify(recordOf(turns))))).not.toBeNull();
      }),
    );
  });

  test('two records join to the same whichever comes first, and no attempt is lost', () => {
    const summary = ({ attempts: all }: DrillRecord) =>
      Object.entries(all)
        .map(([card, list]) => [card, list.map(({ at }) => at)])
        .sort();
    fc.assert(
      fc.property(attempts, attempts, (one, other) => {
        const [a, b] = [recordOf(one), recordOf(other)];
        expect(summary(mergeRecords(a, b))).toEqual(summary(mergeRecords(b, a)));
        expect(mergeRecords(a, a)).toEqual(mergeRecords(mergeRecords(a, a), a));
        for (const [card, { at }] of [...one, ...other])
          expect(mergeRecords(a, b).attempts[card]?.some((attempt) => attempt.at === at)).toBe(true);
      }),
    );
  });
});

test('progress on scenes joins by the number of attempts', () => {
  const kept = { a: { isRight: true, attempts: 1 }, b: { isRight: false, attempts: 3 } };
  const loaded = { a: { isRight: false, attempts: 2 }, c: { isRight: true, attempts: 1 } };
  expect(mergeProgress(kept, loaded)).toEqual({
    a: { isRight: false, attempts: 2 },
    b: { isRight: false, attempts: 3 },
    c: { isRight: true, attempts: 1 },
  });
});
