import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from '../../src/widgets/kit/qr-path.ts';

/** The matrix that a path of unit rectangles draws. */
function readPath(path: string, size: number): boolean[][] {
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) {
      const row = matrix[Number(y)];
      if (row !== undefined) row[Number(x) + step] = true;
    }
  }
  return matrix;
}

test('a row’s run of dark squares is one rectangle', () => {
  expect(
    qrPath([
      [true, true],
      [false, true],
    ]),
  ).toBe('M0 0h2v1h-2zM1 1h1v1h-1z');
  expect(qrPath([])).toBe('');
});

test('the path draws the code’s matrix, with four light squares around it', () => {
  const { data } = encode('https://mushtari.example/fa/tools/objections/?card=burnt-before#objection-drill', { ecc: 'M', border: 4 });
  expect(readPath(qrPath(data), data.length)).toEqual(data);
  expect(data.slice(0, 4).flat().includes(true)).toBe(false);
  expect(data.every((row) => !row.slice(0, 4).includes(true))).toBe(true);
});
