import { expect, test } from 'vitest';
import { timeText } from '../../src/widgets/lifetime-value/data/time-text.ts';
import { wordsOf } from '../e2e/words.ts';

test('a time is told in the unit that was chosen', () => {
  const words = wordsOf('clv-data');
  expect(timeText('en', words, 182, 'day')).toBe('182 days');
  expect(timeText('en', words, 182, 'week')).toBe('26 weeks');
  expect(timeText('en', words, 7, 'week')).toBe('1 week');
  expect(timeText('fa', wordsOf('clv-data', 'fa'), 182, 'month')).toBe('۶ ماه');
});
