import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedEdits, countEdits } from '../../../src/model/search/distance.ts';
import { formQuery, stemQuery } from '../../../src/model/search/index-term.ts';
import { createLookup, findCompletions, findMisspelled, findSplits } from '../../../src/model/search/lookup.ts';
import { decodeVocabulary, encodeVocabulary } from '../../../src/model/search/vocabulary.ts';

/** The distance as it is defined, without any shortcut. */
function countEditsSlowly(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [restOne, restOther] = [one.slice(1), other.slice(1)];
  const options = [
    countEditsSlowly(restOne, other) + 1,
    countEditsSlowly(one, restOther) + 1,
    countEditsSlowly(restOne, restOther) + (one[0] === other[0] ? 0 : 1),
  ];
  if (one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0]) {
    options.push(countEditsSlowly(one.slice(2), other.slice(2)) + 1);
  }
  return Math.min(...options);
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('the distance of two words', () => {
  test('is what its definition says, up to the limit', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
        expect(countEdits(one, other, limit)).toBe(Math.min(countEditsSlowly(one, other), limit + 1));
      }),
    );
  });

  test('counts a swap as one', () => {
    expect(countEdits('itiraz', 'itriaz', 2)).toBe(1);
    expect([3, 4, 7, 8].map(allowedEdits)).toEqual([0, 1, 1, 2]);
  });
});

describe('the vocabulary', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abğمش1'), minLength: 1, maxLength: 9 });
  const entry = fc.record({ stem: word, entries: fc.integer({ min: 1, max: 3000 }), forms: fc.uniqueArray(word, { minLength: 1 }) });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ stem }) => stem }), (stems) => {
        const sorted = [...stems].sort((a, b) => (a.stem < b.stem ? -1 : 1));
        expect(decodeVocabulary(encodeVocabulary(stems))).toEqual(sorted);
      }),
    );
  });

  const lookup = createLookup([
    { stem: 'itiraz', entries: 4, forms: ['itiraz', 'itirazlar'] },
    { stem: 'fiyat', entries: 9, forms: ['fiyat', 'fiyati'] },
    { stem: 'pazarlik', entries: 2, forms: ['pazarlik'] },
  ]);

  test('finds what is typed wrongly, in part or in one', () => {
    expect(findMisspelled(lookup, 'itraz', 'itraz', 5)[0]?.entry.stem).toBe('itiraz');
    expect(findMisspelled(lookup, 'kuantum', 'kuantum', 5)).toEqual([]);
    expect(findCompletions(lookup, 'fiy', 5).map(({ entry: { stem } }) => stem)).toEqual(['fiyat']);
    expect(findSplits(lookup, 'fiyatitiraz', (fold) => fold)[0]?.map(({ form }) => form)).toEqual(['fiyat', 'itiraz']);
  });

  test('a term is found by its stem and its form, and begins no other term', () => {
    expect(formQuery('fiyat', 'fiyatlar')).toBe('fiyatþlaþ');
    fc.assert(
      fc.property(word, word, word, (stem, fold, other) => {
        const term = formQuery(stem, fold);
        expect(term.startsWith(stemQuery(stem))).toBe(true);
        expect(term.startsWith(stemQuery(other))).toBe(stem === other);
      }),
    );
  });
});
