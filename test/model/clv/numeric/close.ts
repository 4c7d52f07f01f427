import { expect } from 'vitest';

/** Expects agreement to a relative error, the difference shown when it fails. */
export function expectClose(actual: number, expected: number, relative: number, absolute = 0): void {
  const error = Math.abs(actual - expected);
  expect(error, `${actual} against ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected) + absolute);
}
