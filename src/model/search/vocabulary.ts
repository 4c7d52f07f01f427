import { countShared } from './index-term.ts';

/** A stem that occurs, in how many entries, and the folded forms in which it does. */
export interface StemEntry {
  stem: string;
  entries: number;
  forms: readonly string[];
}

/** Counts of letters are written as capitals, which no folded word holds. */
const toLetter = (count: number): string => String.fromCharCode(65 + Math.min(count, 25));
const fromLetter = (letter: string): number => letter.charCodeAt(0) - 65;
const isCount = (letter: string | undefined): boolean => letter !== undefined && letter >= 'A' && letter <= 'Z';

function encodeForm(stem: string, form: string): string {
  const kept = Math.max(countShared(stem, form), stem.length - 25);
  if (!form.startsWith(stem.slice(0, kept))) throw new Error(`The form ${form} is too far from its stem ${stem}.`);
  return (kept === stem.length ? '' : toLetter(stem.length - kept)) + form.slice(kept);
}

function decodeForm(stem: string, code: string): string {
  return isCount(code[0]) ? stem.slice(0, stem.length - fromLetter(code)) + code.slice(1) : stem + code;
}

/** Writes a vocabulary as one line of text, each stem after what it shares with the one before, each form after its stem. */
export function encodeVocabulary(stems: readonly StemEntry[]): string {
  let before = '';
  return [...stems]
    .sort((a, b) => (a.stem < b.stem ? -1 : 1))
    .map(({ stem, entries, forms }) => {
      const shared = Math.min(countShared(before, stem), 25);
      before = stem;
      return `${toLetter(shared)}${stem.slice(shared)}~${entries.toString(36)},${forms.map((form) => encodeForm(stem, form)).join()}`;
    })
    .join(' ');
}

/** Reads what `encodeVocabulary` wrote; the stems come in the order of their letters. */
export function decodeVocabulary(text: string): StemEntry[] {
  let before = '';
  if (text === '') return [];
  return text.split(' ').map((record) => {
    const [head = '', ...forms] = record.split(',');
    const [name = '', entries = ''] = head.split('~');
    const stem = before.slice(0, fromLetter(name)) + name.slice(1);
    before = stem;
    return { stem, entries: Number.parseInt(entries, 36), forms: forms.map((code) => decodeForm(stem, code)) };
  });
}
