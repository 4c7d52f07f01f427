import { describe, expect, it } from 'vitest';
import { arrowHead, layBoard, wrapLabel } from '../../../src/components/diagrams/board.ts';

describe('the board of a figure', () => {
  it('breaks a text into as few lines as fit', () => {
    expect(wrapLabel('one two six', 60)).toEqual(['one', 'two six']);
    expect(wrapLabel('one two six', 300)).toEqual(['one two six']);
  });

  it('makes the lines even', () => {
    expect(wrapLabel('talk of total cost, a trial or other terms', 200)).toEqual(['talk of total cost, a', 'trial or other terms']);
  });

  it('leaves a word whole that is wider than its room', () => {
    expect(wrapLabel('acknowledge', 20)).toEqual(['acknowledge']);
  });

  it('counts no room for joiners', () => {
    expect(wrapLabel('می‌شود می‌رود', 90)).toHaveLength(1);
  });

  it('turns places and shapes for right-to-left, and only there', () => {
    expect(layBoard('tr').at(20)).toBe(20);
    expect(layBoard('tr').flip).toBeUndefined();
    expect(layBoard('fa').at(20)).toBe(300);
    expect(layBoard('fa').flip).toBe('matrix(-1 0 0 1 320 0)');
  });

  it('sets a name apart from its note', () => {
    expect(layBoard('en').set({ name: 'Ally', note: 'can stop it' }, 200)).toEqual([
      { text: 'Ally', isName: true },
      { text: 'can stop it', isName: false },
    ]);
  });

  it('points the head of an arrow at its tip', () => {
    expect(arrowHead(10, 10, 'down')).toBe('M6 5L10 10L14 5');
  });
});
