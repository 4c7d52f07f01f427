import { expect, test } from 'vitest';
import { isLeavingCertain, parametersAtLimit } from '../../src/widgets/lifetime-value/data/at-limit.ts';

test('each limit names the parameters whose figures mean nothing', () => {
  expect([...parametersAtLimit([])]).toEqual([]);
  expect([...parametersAtLimit(['common-rate', 'no-dropout', 'common-spend'])]).toEqual(['r', 'alpha', 'a', 'b', 'q', 'gamma']);
  expect([...parametersAtLimit(['split-spend'])]).toEqual(['p', 'gamma']);
});

test('leaving is certain where nobody does, or everybody', () => {
  expect(isLeavingCertain(['common-rate', 'no-dropout'])).toBe(true);
  expect(isLeavingCertain(['full-dropout'])).toBe(true);
  expect(isLeavingCertain(['common-dropout', 'split-rate'])).toBe(false);
});
