/** Letters that Unicode does not take apart, as they are typed on a plain keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th', ð: 'd' },
  ...{ ي: 'ی', ى: 'ی', ې: 'ی', ئ: 'ی', ك: 'ک', ڪ: 'ک', ة: 'ه', ۀ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ۂ: 'ه' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و', ء: '' },
};

/** What may stand inside a word without being part of it: tatweel, soft hyphen, joiners, marks of direction. */
const invisible = /[\u00AC\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const marks = /\p{M}/gu;
const plain = (letter: string): string => plainLetters[letter] ?? letter;
const foldDigit = (digit: string): string => String.fromCharCode(48 + ((digit.codePointAt(0) ?? 0) & 0xf));

/**
 * One spelling for all the ways in which a word is typed: no case, no accents, no dotless or dotted I, no harakat, tatweel or
 * half-space, Persian letters for Arabic ones, ASCII digits. It never asks for the browser's language, and folding twice changes
 * nothing. `foldWord('KISITLI') === 'kisitli'`, `foldWord('كِتاب\u200cها') === 'کتابها'`, `foldWord('۱۲٣') === '123'`.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return (
    word
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(/[ıIİ]/g, 'i')
      .replace(/[\u064B-\u0652\u0670]/g, '')
      // One sound, four spellings: مسئول, مسؤول, مسوول, مسول.
      .replace(/ئو|ؤو/g, 'و')
      .replace(/[ئۀأإآؤۂ]/g, plain)
      .normalize('NFKD')
      .replace(marks, '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(marks, '')
      .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, foldDigit)
      .replace(/[ıßæœøđłþð\u0621-\u06D5]/g, plain)
      .replace(/و{2,}/g, 'و')
  );
}
