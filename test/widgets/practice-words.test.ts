import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { count } from '../../src/i18n/words.ts';
import type { Answer } from '../../src/model/practice/task.ts';
import { detailOf } from '../../src/widgets/practice/turn/detail.ts';
import { wordsOf } from '../e2e/words.ts';
import { otherCards } from '../model/practice/decks.ts';

const { several, order, match } = otherCards;

describe.each(locales)('the words of practice in %s', (locale) => {
  const [words, kit] = [wordsOf('practice', locale), wordsOf('kit', locale)];

  test('part the key and the own answer by the semicolon of the language', () => {
    const answered: [Parameters<typeof detailOf>[2], Answer, string][] = [
      [several, [], 'where'],
      [order, ['second', 'first', 'third'], 'first'],
      [match, ['wallet=trial'], 'wallet'],
    ];
    for (const [task, answer, id] of answered) {
      const text = detailOf(locale, words, task, answer, id);
      expect(text).toContain(locale === 'fa' ? '؛ ' : '; ');
      if (locale === 'fa') expect(text).not.toContain(';');
    }
  });

  test('count one day as one', () => {
    expect(count(locale, words.progress.days, 1)).toBe({ en: '1 day', tr: '1 gün', fa: '۱ روز' }[locale]);
    expect(count(locale, words.progress.days, 8)).toBe({ en: '8 days', tr: '8 gün', fa: '۸ روز' }[locale]);
  });

  test('name no two buttons of the page alike', () => {
    const { own } = words;
    const buttons = [own.save, own.cancel, own.edit, own.remove, own.file.save, own.file.load];
    const others = [kit.keep, kit.exportFile, kit.importFile];
    expect(new Set([...buttons, ...others]).size).toBe(buttons.length + others.length);
  });
});

test('what is new is told without what is due before it', () => {
  expect(wordsOf('practice', 'fa').today.fresh.other).not.toContain(' هم ');
});
