import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitIndex } from '../../src/integrations/search/split-index.ts';
import { formQuery, stemQuery } from '../../src/model/search/index-term.ts';

const stems = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcشگ1'), minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 40,
});
const bytes = (text: string) => Buffer.from(text);

test('every stem is led to one piece that holds all its terms, and no term is lost', () => {
  fc.assert(
    fc.property(stems, fc.integer({ min: 1, max: 400 }), (all, places) => {
      const terms = all.flatMap((stem) => ['', 'la', 'ya'].map((ending) => formQuery(stem, stem + ending)));
      const sorted = terms.sort((one, other) => Buffer.compare(bytes(one), bytes(other)));
      const words = sorted.map((term) => [term, [[0, Array.from({ length: places }, (_, at) => at), []]], []]);
      const half = Math.ceil(words.length / 2);
      const whole = new Map([words.slice(0, half), words.slice(half)].map((part, index) => [`x-tr_${index}`, encode([part])]));
      const table = encode([
        '1.6.0',
        [['x-tr_page', 1, '']],
        [
          ['a', 'b', 'x-tr_0'],
          ['b', 'c', 'x-tr_1'],
        ],
        [],
        [],
        [],
      ]);
      const { meta, pieces } = splitIndex(table, 'x-tr', (name) => whole.get(name) ?? encode([[]]));
      const [, pages, ranges] = decode(meta.content) as [string, unknown, [string, string, string][]];
      expect(pages).toEqual([['x-tr_page', 1, '']]);
      const held = new Map(pieces.map(({ name, content }) => [name, (decode(content) as [[string][]])[0].map(([term]) => term)]));
      for (const stem of all) {
        const query = bytes(stemQuery(stem));
        const led = ranges.filter(([from, to]) => Buffer.compare(query, bytes(from)) >= 0 && Buffer.compare(query, bytes(to)) <= 0);
        expect(led).toHaveLength(1);
        expect(held.get(led[0]?.[2] ?? '')).toEqual(expect.arrayContaining(terms.filter((term) => term.startsWith(stemQuery(stem)))));
      }
      expect([...held.values()].flat().sort()).toEqual([...terms].sort());
    }),
  );
});
