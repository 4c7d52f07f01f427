import { expect, test } from 'vitest';
import { createCalled } from '../../../src/model/search/called.ts';

const entry = (title: string, ...headings: string[]) => ({ title, headings: headings.map((heading) => ({ id: heading, title: heading })) });

test('what is called just what was typed counts more, in any spelling; a heading that many share does not', () => {
  const called = createCalled([
    entry('Objections', '', 'Too expensive', 'In one minute'),
    entry('İtirazlar', '“Çok pahalı”', 'In one minute'),
    entry('Closing', '', 'In one minute'),
  ]);
  expect([...called('TOO EXPENSIVE?')]).toEqual([[0, 1.6]]);
  expect([...called('objections ')]).toEqual([[0, 2]]);
  expect([...called('cok PAHALI')]).toEqual([[1, 1.6]]);
  expect(called('in one minute').size).toBe(0);
  expect(called('expensive').size).toBe(0);
});
