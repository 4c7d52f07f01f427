import { describe, expect, test } from 'vitest';
import { enough, type Finding } from '../../src/model/practice/tally.ts';
import type { TaskKind } from '../../src/model/practice/task.ts';
import { countChoices } from '../../src/widgets/improve/choices.ts';
import type { ImproveItem } from '../../src/widgets/improve/props.ts';
import { writeFindings } from '../../src/widgets/improve/table.ts';

const item = (kind: TaskKind, options: [id: string, quality: 'strong' | 'weak'][]): ImproveItem => ({
  ...{ id: 'item/x', version: 1, kind, skill: 'sales-process', chapters: ['five-stages'], situation: 'A shop.' },
  options: options.map(([id, quality]) => ({ id, text: id.toUpperCase(), quality })),
  section: { href: '/en/five-stages/#the-five', title: 'Five stages' },
});
const finding = (chosen: [what: string, count: number][]): Finding => ({
  ...{ id: 'item/x', failed: 3, earlier: 0, interval: null },
  answers: chosen.reduce((sum, [, count]) => sum + count, 0),
  chosen: chosen.map(([what, count]) => ({ what, count })),
});
const counts = (shown: ImproveItem, found: Finding) => countChoices(shown, found).map(({ id, count, remark }) => [id, count, remark]);

describe('how often each option was chosen', () => {
  const one = item('one', [
    ['good', 'strong'],
    ['bad', 'weak'],
    ['idle', 'weak'],
  ]);

  test('of one to choose: what draws more than the strong one, what draws nobody, what is gone', () => {
    expect(
      counts(
        one,
        finding([
          ['bad', 7],
          ['good', 4],
          ['old', 1],
        ]),
      ),
    ).toEqual([
      ['good', 4, null],
      ['bad', 7, 'moreThanRight'],
      ['idle', 0, 'nobody'],
      ['old', 1, null],
    ]);
  });

  test('few answers are no ground for a remark', () => {
    expect(counts(one, finding([['bad', enough - 1]])).every(([, , remark]) => remark === null)).toBe(true);
  });

  test('of several each part counts; of an order the right places; of matches the right ones and those that were made', () => {
    const several = item('several', [
      ['a', 'strong'],
      ['b', 'weak'],
    ]);
    expect(
      counts(
        several,
        finding([
          ['a b', 2],
          ['a', 3],
        ]),
      ),
    ).toEqual([
      ['a', 5, null],
      ['b', 2, null],
    ]);
    const order = item('order', [
      ['a@0', 'strong'],
      ['b@1', 'strong'],
      ['c@2', 'strong'],
    ]);
    expect(
      counts(
        order,
        finding([
          ['a c b', 2],
          ['a b c', 1],
        ]),
      ),
    ).toEqual([
      ['a@0', 3, null],
      ['b@1', 1, null],
      ['c@2', 1, null],
    ]);
    const match = item('match', [
      ['a=x', 'strong'],
      ['a=y', 'weak'],
      ['b=x', 'weak'],
      ['b=y', 'strong'],
    ]);
    expect(counts(match, finding([['a=y b=y', 2]]))).toEqual([
      ['a=x', 0, null],
      ['a=y', 2, null],
      ['b=y', 2, null],
    ]);
  });

  test('as a table: one row an option, empty bounds where there are too few answers', () => {
    const rows = writeFindings([finding([['good', 2]])], new Map([['item/x', one]])).split('\r\n');
    expect(rows[1]).toBe('item/x,1,sales-process,five-stages,A shop.,2,3,,,good,strong,GOOD,2');
    expect(rows).toHaveLength(5);
  });
});
