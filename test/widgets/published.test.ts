import { expect, test } from 'vitest';
import { publishedCases } from '../../src/widgets/lifetime-value/check/published.ts';

test.each(publishedCases.map((one) => [one.name, one] as const))(
  '%s comes to the digits it is told with',
  (_, { compute, published, decimals }) => {
    expect(Math.abs(compute() - published)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
  },
);

test('every model has a case, and what no paper prints is not called published', () => {
  const names = publishedCases.map(({ source, name }) => `${source}: ${name}`);
  expect(new Set(names).size).toBe(names.length);
  for (const name of ['MBG/NBD, P(alive)', 'Gamma-Gamma, E[Z], x 2', 'BG/NBD, n 217', 'DERT', 'a + b < 1', 'a 1,']) {
    expect(
      publishedCases.filter((one) => one.name.includes(name)).every(({ source }) => source === 'independent'),
      name,
    ).toBe(true);
    expect(
      names.some((one) => one.includes(name)),
      name,
    ).toBe(true);
  }
});
