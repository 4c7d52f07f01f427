import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrateDrill } from '../../src/model/practice/migrate.ts';
import { setPerDay, stateVersion } from '../../src/model/practice/state.ts';
import { keep } from '../../src/widgets/kit/kept.ts';
import { practiceShelf } from '../../src/widgets/kit/practice-shelf.ts';
import { fromText, readShelf, type Shelf, toText, writeShelf } from '../../src/widgets/kit/store.ts';
import { ownFigures } from '../../src/widgets/lifetime-value/view.ts';
import { at } from '../model/practice/arbitrary.ts';
import { memoryStorage } from './memory-storage.ts';

const shelves: Shelf<unknown>[] = [practiceShelf, ownFigures] as Shelf<unknown>[];
const nothing = { kind: 'kept', value: practiceShelf.empty, found: null, wiped: null, text: null };
const damagedText = '{"key":"mushtari:practice","version":2,"data":{"items":7}}';
const asideKey = `${practiceShelf.key}:damaged`;

describe('what a widget keeps', () => {
  test('comes back as it was written, also when that is nothing', () => {
    for (const shelf of shelves) {
      const storage = memoryStorage();
      const empty = readShelf(shelf, storage);
      expect(empty).toEqual({ ...nothing, value: shelf.empty });
      expect(writeShelf(shelf, empty, storage).kind).toBe('kept');
      expect(readShelf(shelf, storage)).toMatchObject({ kind: 'kept', value: shelf.empty, found: null });
      expect(fromText(shelf, toText(shelf, shelf.empty))).toEqual(shelf.parse(shelf.empty));
    }
  });

  test('damaged data is set aside as it was, and reported until it is let go', () => {
    const storage = memoryStorage({ [practiceShelf.key]: damagedText });
    expect(readShelf(practiceShelf, storage)).toEqual({ ...nothing, found: damagedText });
    expect(storage.kept).toEqual({ [asideKey]: damagedText });
    const kept = keep(practiceShelf, () => storage);
    expect(kept.read().found).toBe(damagedText);
    kept.letGo();
    expect([kept.read().found, storage.kept]).toEqual([null, {}]);
  });

  test('a second damage does not cost the first', () => {
    const storage = memoryStorage({ [asideKey]: 'first', [practiceShelf.key]: '{"broken' });
    expect(readShelf(practiceShelf, storage).found).toBe('first\n{"broken');
    expect(storage.kept[asideKey]).toBe('first\n{"broken');
  });

  test('damaged data without room to be set aside stays, and is reported', () => {
    const storage = memoryStorage({ [practiceShelf.key]: damagedText }, practiceShelf.key.length + damagedText.length);
    expect(readShelf(practiceShelf, storage).found).toBe(damagedText);
    expect(storage.kept[practiceShelf.key]).toBe(damagedText);
  });

  test('a storage that refuses or is full leaves everything working in memory', () => {
    expect(readShelf(practiceShelf, null).kind).toBe('memory-only');
    const full = keep(practiceShelf, () => memoryStorage({}, 0));
    full.set((state) => setPerDay(state, 7, at(2)));
    expect(full.read()).toMatchObject({ kind: 'full', value: { settings: { perDay: 7 } } });
    const throwing = {
      ...memoryStorage(),
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    const refused = keep(practiceShelf, () => throwing);
    refused.set((state) => setPerDay(state, 7, at(2)));
    expect(refused.read()).toMatchObject({ kind: 'memory-only', value: { settings: { perDay: 7 } } });
  });

  test('a storage that refuses to be written is not told as full', () => {
    const refusing = {
      ...memoryStorage(),
      setItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    const kept = keep(practiceShelf, () => refusing);
    kept.set((state) => setPerDay(state, 7, at(2)));
    expect(kept.read().kind).toBe('memory-only');
  });

  test('is kept after all once there is room, with what was remembered meanwhile', () => {
    for (const shelf of shelves) {
      const storage = memoryStorage({}, 0);
      const kept = keep(shelf, () => storage);
      kept.set((value) => value);
      expect(kept.read().kind).toBe('full');
      storage.room = 10_000;
      kept.set((value) => value);
      expect(kept.read().kind).toBe('kept');
    }
  });

  test('a file of another widget or version is not read', () => {
    expect(fromText(ownFigures, toText(practiceShelf, practiceShelf.empty))).toBeNull();
    expect(fromText(practiceShelf, toText({ ...practiceShelf, version: 99 }, practiceShelf.empty))).toBeNull();
  });

  test('what a later version wrote is neither read nor touched', () => {
    const text = toText({ ...practiceShelf, version: 99 }, practiceShelf.empty);
    const storage = memoryStorage({ [practiceShelf.key]: text });
    const kept = keep(practiceShelf, () => storage);
    kept.set((state) => setPerDay(state, 7, at(2)));
    expect(kept.read()).toMatchObject({ kind: 'newer', value: { settings: { perDay: 7 } } });
    expect(storage.kept).toEqual({ [practiceShelf.key]: text });
  });

  test('no text whatever makes reading throw', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .constantFrom(1, 2, 3)
        .chain((version) => fc.json().map((data) => `{"key":"${practiceShelf.key}","version":${version},"data":${data}}`)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...shelves), texts, (shelf, text) => {
        expect(() => fromText(shelf, text)).not.toThrow();
        expect(() => readShelf(shelf, memoryStorage({ [shelf.key]: text }))).not.toThrow();
      }),
    );
  });
});

describe('what tools kept by themselves', () => {
  const formerKey = 'mushtari:objection-drill';
  const attempt = { at: '2026-03-02T09:00:00.000Z', reply: 'four-steps', certainty: 'sure', grade: 'good' };
  const data = { memories: {}, attempts: { 'burnt-before': [attempt] } };
  const former = JSON.stringify({ key: formerKey, version: 1, data });
  const moved = migrateDrill(data);
  const scenes = JSON.stringify({ key: 'mushtari:customer-types', version: 1, data: { signs: { isRight: true, attempts: 3 } } });

  test('moves to the one shelf on first use, from all of them', () => {
    const storage = memoryStorage({ [formerKey]: former, 'mushtari:customer-types': scenes });
    const { value, kind } = readShelf(practiceShelf, storage);
    expect([kind, Object.keys(value.items)]).toEqual(['kept', ['objection/burnt-before', 'scene/signs']]);
    expect(value.items['objection/burnt-before']).toEqual(moved?.items['objection/burnt-before']);
    expect(Object.keys(storage.kept)).toEqual([practiceShelf.key]);
    expect(readShelf(practiceShelf, storage).value).toEqual(value);
  });

  test('joins what lies there already, and version 1 of it', () => {
    const read = { objections: '2026-03-02' };
    const first = { items: {}, own: [], settings: { perDay: 7 }, read, ticks: {}, session: null };
    const storage = memoryStorage({
      [practiceShelf.key]: JSON.stringify({ key: practiceShelf.key, version: 1, data: first }),
      [formerKey]: former,
    });
    const { value } = readShelf(practiceShelf, storage);
    expect([value.settings.perDay, Object.keys(value.read), Object.keys(value.items)]).toEqual([
      7,
      ['objections'],
      ['objection/burnt-before'],
    ]);
    expect(JSON.parse(storage.kept[practiceShelf.key] ?? '')).toMatchObject({ version: stateVersion });
  });

  test('stays where it is until it has arrived', () => {
    const storage = memoryStorage({ [formerKey]: former }, former.length + formerKey.length);
    expect(readShelf(practiceShelf, storage)).toMatchObject({ kind: 'full', value: moved });
    expect(storage.kept).toEqual({ [formerKey]: former });
  });

  test('is set aside under its own name when damaged', () => {
    const storage = memoryStorage({ [formerKey]: '{"broken' });
    expect(readShelf(practiceShelf, storage)).toEqual({ ...nothing, found: '{"broken' });
    expect(storage.kept).toEqual({ [`${formerKey}:damaged`]: '{"broken' });
  });

  test('is read from a file saved then, of the version that is known', () => {
    expect(fromText(practiceShelf, former)).toEqual(moved);
    expect(Object.keys(fromText(practiceShelf, scenes)?.items ?? {})).toEqual(['scene/signs']);
    expect(fromText(practiceShelf, JSON.stringify({ key: formerKey, version: 2, data }))).toBeNull();
    expect(fromText(ownFigures, former)).toBeNull();
  });
});
