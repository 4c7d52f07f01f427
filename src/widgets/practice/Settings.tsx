import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { usualPerDay } from '../../model/practice/due.ts';
import { mostPerDay, type PracticeState, setPerDay } from '../../model/practice/state.ts';
import { NumberField, readNumber } from '../kit/NumberField.tsx';
import type { PracticeData } from './props.ts';

interface Props extends PracticeData {
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
}

const rule = { least: 1, most: mostPerDay, example: usualPerDay };

/** How much a day. */
export function Settings({ locale, words, kit, state, onState }: Props) {
  const [text, setText] = useState(() => formatNumber(locale, state.settings.perDay));
  const reading = readNumber(locale, kit, rule, text);
  return (
    <section className="practice-settings">
      <h2>{words.settings.title}</h2>
      <div className="label">
        <NumberField
          label={words.settings.perDay}
          hint={words.settings.perDayHint}
          text={text}
          reading={reading}
          onChange={(next) => {
            setText(next);
            const read = readNumber(locale, kit, rule, next);
            if (read.kind === 'number') onState((before) => setPerDay(before, Math.round(read.value), new Date()));
          }}
        />
      </div>
    </section>
  );
}
