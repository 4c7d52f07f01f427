import { expect } from 'vitest';
import { findBrokenLaws, laws } from '../../src/site/laws/index.ts';
import type { Library, Problem } from '../../src/site/library.ts';
import { makeLibrary } from './library.ts';

/** What a law says of the sound library after one change. Everything it says must also be said by all laws together. */
export function breaking(law: string, change: (library: Library) => void): Problem[] {
  const check = laws[law];
  if (check === undefined) throw new Error(`There is no law “${law}”.`);
  const library = makeLibrary();
  change(library);
  const found = check(library);
  expect(findBrokenLaws(library)).toEqual(expect.arrayContaining(found));
  return found;
}

/** A problem at a place (`file` or `file:line`) whose fact and action contain these words. */
export function problem(place: string, fact: string, action: string): Problem {
  const [file = '', line] = place.split(':');
  return {
    file,
    ...(line === undefined ? {} : { line: Number(line) }),
    fact: expect.stringContaining(fact) as string,
    action: expect.stringContaining(action) as string,
  };
}
