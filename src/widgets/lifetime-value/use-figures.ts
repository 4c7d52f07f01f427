import { useState } from 'react';
import type { Locale } from '../../i18n/locales.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import { type NumberReading, readNumber } from '../kit/NumberField.tsx';
import { enterFigure, type FieldName, fieldNames, fieldRules, type Texts, toTexts } from './fields.ts';
import type { View } from './view.ts';

export interface Figures {
  texts: Texts;
  readings: Record<FieldName, NumberReading>;
  /** Takes what is typed: a figure that can be read is entered, anything else stays as it was typed. */
  type: (name: FieldName, text: string) => void;
  /** Shows another view's figures; those that could not be read stay as they were typed if `keepsWrong`. */
  show: (view: View, keepsWrong: boolean) => void;
}

/** The figures as texts in their fields, and what they are read as. */
export function useFigures(locale: Locale, kit: KitWords, view: View, onEnter: (view: View) => void): Figures {
  const [texts, setTexts] = useState<Texts>(() => toTexts(locale, view));
  const read = (name: FieldName, text: string) => readNumber(locale, kit, fieldRules[name], text);
  const readings = Object.fromEntries(fieldNames.map((name) => [name, read(name, texts[name])])) as Figures['readings'];
  return {
    texts,
    readings,
    type: (name, text) => {
      setTexts((before) => ({ ...before, [name]: text }));
      const reading = read(name, text);
      if (reading.kind !== 'wrong') onEnter(enterFigure(view, name, reading.kind === 'number' ? reading.value : null));
    },
    show: (next, keepsWrong) =>
      setTexts((before) => {
        const wrong = keepsWrong ? fieldNames.filter((name) => readings[name].kind === 'wrong') : [];
        return { ...toTexts(locale, next), ...Object.fromEntries(wrong.map((name) => [name, before[name]])) };
      }),
  };
}
