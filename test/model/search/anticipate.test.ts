import { expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/model/search/analyse.ts';
import { createAnticipate } from '../../../src/model/search/anticipate.ts';
import { createLookup } from '../../../src/model/search/lookup.ts';

const word = (form: string, entries: number) => ({ stem: form, entries, forms: [form] });

test('the next letter goes on with a word of the text or begins one, the most frequent first', () => {
  const lookup = createLookup([word('price', 3), word('pride', 9), word('sum', 20)]);
  const anticipate = createAnticipate(createAnalyzer('en', new Set()), lookup);
  expect(anticipate('pri')).toEqual(['prid', 'pric', 'pri s', 'pri p']);
  expect(anticipate('Price')).toEqual(['Price s', 'Price p']);
  expect(anticipate('?')).toEqual(['? s', '? p']);
});
