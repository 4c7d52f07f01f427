import { type Locale, localeFacts } from '../../i18n/locales.ts';

/** Width of every drawing in its own units; a phone shows them nearly one to one. */
export const boardWidth = 320;

/** One line of a label: a part's name stands out from what is said about it. */
export interface Line {
  text: string;
  isName: boolean;
}

/** What a figure needs to draw for a language: places are given from the start side and turned for right-to-left. */
export interface Board {
  /** Where a text stands. */
  at(x: number): number;
  /** Turns a group of shapes. */
  flip: string | undefined;
  /** Units from line to line. */
  leading: number;
  /** Breaks a name and a note into lines that fit. */
  set(label: { name?: string; note?: string }, room: number): Line[];
}

export function layBoard(locale: Locale): Board {
  const isRtl = localeFacts[locale].direction === 'rtl';
  const lines = (text: string | undefined, room: number, isName: boolean) =>
    text === undefined ? [] : wrapLabel(text, room).map((line) => ({ text: line, isName }));
  return {
    at: (x) => (isRtl ? boardWidth - x : x),
    flip: isRtl ? `matrix(-1 0 0 1 ${boardWidth} 0)` : undefined,
    leading: locale === 'fa' ? 21 : 18,
    set: ({ name, note }, room) => [...lines(name, room, true), ...lines(note, room, false)],
  };
}

/** Units that letters take in both faces at the size in diagrams.css, on the safe side: the first that fits counts. */
const letterWidths: [RegExp, number][] = [
  [/\u200c|\u200d|\p{M}/u, 0],
  [/[ .,:;،؛!'’‘“”«»iıjltfrIİاآدذرزژو]/u, 5],
  [/[mwMW]/u, 12],
  [/[\p{Lu}سشصضکگ؟?]/u, 9.6],
];
const letterWidth = (letter: string): number => letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 7.9;
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);

function fillLines(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a text into as few lines as fit, and those as even as they can be. `wrapLabel('one two six', 60)` is `['one', 'two six']`. */
export function wrapLabel(text: string, room: number): string[] {
  const fewest = fillLines(text, room).length;
  let narrowest = room;
  while (narrowest > 8 && fillLines(text, narrowest - 4).length === fewest) narrowest -= 4;
  return fillLines(text, narrowest);
}

const heads = { up: [-4, 5, 4, 5], down: [-4, -5, 4, -5], start: [5, -4, 5, 4], end: [-5, -4, -5, 4] } as const;

/** The head of an arrow whose tip is at a place, as path data; `start` and `end` turn with the group they stand in. */
export function arrowHead(x: number, y: number, direction: keyof typeof heads): string {
  const [x1, y1, x2, y2] = heads[direction];
  return `M${x + x1} ${y + y1}L${x} ${y}L${x + x2} ${y + y2}`;
}

/** A square on its tip, as path data. */
export const diamond = (x: number, y: number, radius = 6): string =>
  `M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`;
