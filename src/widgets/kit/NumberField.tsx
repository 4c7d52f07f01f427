import { useId } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { parseNumber } from '../../i18n/parse-number.ts';
import { fill } from '../../i18n/words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';

export interface NumberRule {
  least: number;
  most: number;
  /** Shown in the message on what is not a number. */
  example: number;
  isOptional?: boolean;
}

/** What a typed text comes to: a number within the rule, nothing (where that is allowed), or a message. */
export type NumberReading = { kind: 'number'; value: number } | { kind: 'nothing' } | { kind: 'wrong'; message: string };

/** Reads what was typed, in the reader's digits and marks. `readNumber('fa', words, rule, '۸۰')` is the number 80. */
export function readNumber(locale: Locale, words: KitWords, rule: NumberRule, text: string): NumberReading {
  if (rule.isOptional === true && text.trim() === '') return { kind: 'nothing' };
  const value = parseNumber(locale, text);
  if (value === null) return { kind: 'wrong', message: fill(words.numberInvalid, { text, example: formatNumber(locale, rule.example) }) };
  if (value < rule.least) return { kind: 'wrong', message: fill(words.numberTooSmall, { least: formatNumber(locale, rule.least) }) };
  if (value > rule.most) return { kind: 'wrong', message: fill(words.numberTooLarge, { most: formatNumber(locale, rule.most) }) };
  return { kind: 'number', value };
}

interface Props {
  label: string;
  hint?: string | undefined;
  unit?: string | undefined;
  text: string;
  reading: NumberReading;
  onChange: (text: string) => void;
}

/** A number as people type it, with its unit, a hint, and what is wrong with it beside it. */
export function NumberField({ label, hint, unit, text, reading, onChange }: Props) {
  const id = useId();
  const isWrong = reading.kind === 'wrong';
  return (
    <div className="field" data-wrong={isWrong ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="small">
          {hint}
        </span>
      )}
      <span className="field-box">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint ${id}-wrong`}
          onChange={({ target }) => onChange(target.value)}
        />
        {unit !== undefined && <span className="field-unit">{unit}</span>}
      </span>
      <span id={`${id}-wrong`} className="field-wrong" role="status">
        {isWrong ? reading.message : ''}
      </span>
    </div>
  );
}
