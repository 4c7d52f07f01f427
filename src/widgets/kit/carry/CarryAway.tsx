import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Locale } from '../../../i18n/locales.ts';
import { count, fill } from '../../../i18n/words.ts';
import type { PracticeDeck } from '../../../model/practice/card.ts';
import type { KitWords } from '../../../schemas/kit-words.ts';
import { printOnly } from '../print-only.ts';
import { saveFile } from '../save-file.ts';
import { formatNames, formats } from './formats.ts';
import { Worksheet } from './Worksheet.tsx';

interface Props {
  locale: Locale;
  words: KitWords;
  /** Name of the set's files, without their ending. */
  fileName: string;
  /** Name of the set for readers. */
  title: string;
  deck: PracticeDeck;
  /** What the worksheet asks, and whether it shows the options. */
  paper: { intro: string; hasOptions: boolean };
  /** What the files say of the set, where that is not plain; null where it is. */
  note?: string | null;
}

/** The chosen set as files for other programs, and on paper with its key apart. */
export function CarryAway({ locale, words, fileName, title, deck, paper, note = null }: Props) {
  const [saved, setSaved] = useState<string | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const isEmpty = deck.cards.length === 0;
  const save = (format: keyof typeof formats) => {
    const { ending, type, write } = formats[format];
    const name = `${fileName}${ending}`;
    saveFile(name, new Blob([write(deck)], { type: `${type};charset=utf-8` }));
    setSaved(name);
  };
  const print = () => {
    flushSync(() => setPrinting(true));
    printOnly('worksheet', () => setPrinting(false));
  };
  return (
    <div className="carry">
      <p>{isEmpty ? words.carry.none : count(locale, words.carry.chosen, deck.cards.length)}</p>
      <div className="carry-acts label">
        {formatNames.map((format) => (
          <button key={format} type="button" className="button" disabled={isEmpty} onClick={() => save(format)}>
            {words.carry.formats[format]}
          </button>
        ))}
      </div>
      <p className="small" role="status">
        {saved !== null && fill(words.carry.saved, { file: saved })}
      </p>
      <button type="button" className="button" disabled={isEmpty} onClick={print}>
        {words.carry.print}
      </button>
      {note !== null && <p className="small">{note}</p>}
      <p className="small">{words.carry.hint}</p>
      {isPrinting && <Worksheet words={words} title={title} deck={deck} {...paper} />}
    </div>
  );
}
