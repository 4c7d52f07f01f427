import { describe, expect, test } from 'vitest';
import type { Library, Used } from '../../../src/site/library.ts';
import { breaking, problem } from '../breaking.ts';
import { chapterOf, dataOf } from '../library.ts';

const file = 'content/fa/chapters/greeting.mdx';
const used = (value: string, attributes: Used['attributes']) => (library: Library) =>
  chapterOf(library, 'fa').components.push({ value, line: 50, attributes });

describe('every term exists', () => {
  test('in the glossary', () => {
    expect(breaking('everyTermExists', used('Term', { id: 'haggle' }))).toEqual([
      problem(`${file}:50`, 'There is no term “haggle”', 'Add it to glossary.yaml'),
    ]);
  });

  test('in the glossary of the chapter’s own language', () => {
    expect(breaking('everyTermExists', (library) => dataOf(library, 'glossary', 'fa').ids['']?.shift())).toEqual([
      problem(`${file}:31`, 'There is no term “veto”', 'Add it to glossary.yaml'),
    ]);
  });

  test('and is named', () => {
    expect(breaking('everyTermExists', used('Term', {}))).toEqual([problem(`${file}:50`, 'There is no term “”', 'correct the id')]);
  });
});

describe('every claim exists', () => {
  test('in the claims', () => {
    expect(breaking('everyClaimExists', used('Claim', { id: 'veto' }))).toEqual([
      problem(`${file}:50`, 'There is no claim “veto”', 'Add it to claims.yaml'),
    ]);
  });

  test('in the claims of the chapter’s own language', () => {
    expect(breaking('everyClaimExists', (library) => dataOf(library, 'claims', 'fa').ids['']?.shift())).toEqual([
      problem(`${file}:32`, 'There is no claim “returns”', 'Add it to claims.yaml'),
    ]);
  });
});

describe('every preset exists', () => {
  test('in the presets that all languages share', () => {
    expect(breaking('everyPresetExists', used('LifetimeValue', { preset: 'yearly' }))).toEqual([
      problem(`${file}:50`, 'There is no preset “yearly”', 'Add it to presets.yaml'),
    ]);
  });

  test('by its preset, not by an id', () => {
    expect(breaking('everyPresetExists', used('LifetimeValue', { id: 'monthly' }))).toEqual([
      problem(`${file}:50`, 'There is no preset “”', 'correct the id'),
    ]);
  });
});

test('numbers stand in claims', () => {
  const bare = (library: Library) => chapterOf(library, 'fa').bareFigures.push({ value: '۲۵', line: 7 }, { value: 'درصد', line: 8 });
  expect(breaking('numbersStandInClaims', bare)).toEqual([
    problem(`${file}:7`, '“۲۵” stands in bare prose', 'Cite a claim (<Claim id="…">)'),
    problem(`${file}:8`, '“درصد” stands in bare prose', 'into an <Example>'),
  ]);
});

test('chapters hold no code, which is named by its first line', () => {
  const code = [
    { value: '<div>', line: 9 },
    { value: 'export const x = {\n};', line: 12 },
  ];
  expect(breaking('chaptersHoldNoCode', (library) => chapterOf(library, 'fa').code.push(...code))).toEqual([
    problem(`${file}:9`, '“<div>” is code', 'Use a component of src/mdx.ts, or Markdown'),
    problem(`${file}:12`, '“export const x = {” is code', 'Use a component of src/mdx.ts, or Markdown'),
  ]);
});

describe('cards belong somewhere', () => {
  const cards = 'content/shared/objections.yaml';
  const naming = (path: string, text: string) =>
    breaking('cardsBelongSomewhere', (library) => dataOf(library, 'objections', 'shared').strings.push({ path, text, line: 60 }));

  test('in chapters that are listed', () => {
    expect(naming('too-dear.chapters.2', 'haggling')).toEqual([
      problem(`${cards}:60`, '“haggling” (too-dear.chapters.2) does not exist', 'a chapter of chapters.yaml'),
    ]);
  });

  test('in a stage of the sale', () => {
    expect(naming('late.stage', 'greeting')).toEqual([
      problem(`${cards}:60`, '“greeting” (late.stage) does not exist', 'a stage of stages.yaml'),
    ]);
  });

  test('nowhere, where there are no stages', () => {
    expect(breaking('cardsBelongSomewhere', ({ data }) => delete data['stages'])).toEqual([
      problem(`${cards}:2`, '“close” (too-dear.stage) does not exist', 'a stage of stages.yaml'),
    ]);
  });

  test('and their other words are free', () => {
    expect(naming('late.topic', 'haggling')).toEqual([]);
  });
});
