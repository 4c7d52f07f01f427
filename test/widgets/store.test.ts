import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/model/practice/migrate.ts';
import { mergeProgress, progressShelf } from '../../src/widgets/customer-types/view.ts';
import { practiceShelf } from '../../src/widgets/kit/practice-shelf.ts';
import { fromText, readShelf, type Shelf, toText, writeShelf } from '../../src/widgets/kit/store.ts';
import { ownFigures } from '../../src/widgets/lifetime-value/view.ts';

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

const shelves: Shelf<unknown>[] = [practiceShelf, progressShelf, ownFigures] as Shelf<unknown>[];

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
    const storage = memoryStorage({ [practiceShelf.key]: '{"key":"mushtari:practice","version":1,"data":{"items":7}}' });
    const reading = readShelf(practiceShelf, storage);
    expect(reading).toMatchObject({ kind: 'damaged', value: practiceShelf.empty });
    expect(storage.kept[`${practiceShelf.key}:damaged`]).toContain('"items":7');
    expect(readShelf(practiceShelf, storage).kind).toBe('kept');
  });

  test('a storage that refuses or is full leaves everything working in memory', () => {
    expect(readShelf(practiceShelf, null)).toEqual({ kind: 'memory-only', value: practiceShelf.empty });
    expect(writeShelf(practiceShelf, practiceShelf.empty, memoryStorage({}, true))).toBe(false);
    const throwing = {
      ...memoryStorage(),
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    expect(readShelf(practiceShelf, throwing).kind).toBe('memory-only');
  });

  test('a file of another widget or version is not read', () => {
    expect(fromText(progressShelf, toText(practiceShelf, practiceShelf.empty))).toBeNull();
    expect(fromText(practiceShelf, toText({ ...practiceShelf, version: 99 }, practiceShelf.empty))).toBeNull();
  });

  test('no text whatever makes reading throw', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((data) => `{"key":"${practiceShelf.key}","version":1,"data":${data}}`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...shelves), texts, (shelf, text) => {
        expect(() => fromText(shelf, text)).not.toThrow();
        expect(() => readShelf(shelf, memoryStorage({ [shelf.key]: text }))).not.toThrow();
      }),
    );
  });
});

describe('what the drill kept by itself', () => {
  const formerKey = 'mushtari:objection-drill';
  const attempt = { at: '2026-03-02T09:00:00.000Z', reply: 'four-steps', certainty: 'sure', grade: 'good' };
  const data = { memories: {}, attempts: { 'burnt-before': [attempt] } };
  const former = JSON.stringify({ key: formerKey, version: 1, data });
  const moved = migrate(data);

  test('moves to the shelf of all practice on first use', () => {
    const storage = memoryStorage({ [formerKey]: former });
    expect(readShelf(practiceShelf, storage)).toEqual({ kind: 'kept', value: moved });
    expect(Object.keys(storage.kept)).toEqual([practiceShelf.key]);
    expect(readShelf(practiceShelf, storage)).toEqual({ kind: 'kept', value: moved });
  });

  test('stays where it is until it has arrived', () => {
    const storage = memoryStorage({ [formerKey]: former }, true);
    expect(readShelf(practiceShelf, storage)).toEqual({ kind: 'kept', value: moved });
    expect(storage.kept).toEqual({ [formerKey]: former });
  });

  test('does not touch what lies there already', () => {
    const storage = memoryStorage({ [formerKey]: former });
    writeShelf(practiceShelf, practiceShelf.empty, storage);
    expect(readShelf(practiceShelf, storage)).toEqual({ kind: 'kept', value: practiceShelf.empty });
    expect(storage.kept[formerKey]).toBe(former);
  });

  test('is set aside under its own name when damaged', () => {
    const storage = memoryStorage({ [formerKey]: '{"broken' });
    expect(readShelf(practiceShelf, storage)).toEqual({ kind: 'damaged', value: practiceShelf.empty, found: '{"broken' });
    expect(storage.kept).toEqual({ [`${formerKey}:damaged`]: '{"broken' });
  });

  test('is read from a file saved then, of the version that is known', () => {
    expect(fromText(practiceShelf, former)).toEqual(moved);
    expect(fromText(practiceShelf, JSON.stringify({ key: formerKey, version: 2, data }))).toBeNull();
    expect(fromText(progressShelf, former)).toBeNull();
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
