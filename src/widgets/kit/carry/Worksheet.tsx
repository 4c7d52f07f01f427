import { createPortal } from 'react-dom';
import { describeSetting, licence, type PracticeCard, type PracticeDeck } from '../../../model/practice/card.ts';
import type { KitWords } from '../../../schemas/kit-words.ts';
import { PaperAnswer } from './PaperAnswer.tsx';
import { PaperTask } from './PaperTask.tsx';

interface Props {
  words: KitWords;
  title: string;
  intro: string;
  /** Whether the options stand on the sheet, to be ticked; else there is room to write. */
  hasOptions: boolean;
  deck: PracticeDeck;
}

function Setting({ of }: { of: PracticeCard['prompt'] }) {
  const setting = describeSetting(of);
  return setting === null ? null : <p className="label">{setting}</p>;
}

/** A set on paper: every card with room to answer, and the key on a sheet of its own, the last. It stands outside the page's own parts. */
export function Worksheet({ words, title, intro, hasOptions, deck }: Props) {
  const sheet = (
    <section className="paper carry-sheet" lang={deck.language} dir={deck.direction}>
      <h2>
        {words.worksheet}: {title}
      </h2>
      <p>{hasOptions && deck.labels.choose !== '' ? `${deck.labels.choose} ${intro}` : intro}</p>
      <ol className="paper-items">
        {deck.cards.map((card) => (
          <li key={card.id}>
            <Setting of={card.prompt} />
            <p className={card.kind === 'conversation' ? undefined : 'card-words'}>{card.prompt.words}</p>
            {card.question !== null && <p>{card.question}</p>}
            <PaperTask card={card} hasOptions={hasOptions} yourAnswer={words.yourAnswer} />
          </li>
        ))}
      </ol>
      <section className="paper-key">
        <h2>
          {words.key}: {title}
        </h2>
        <ol>
          {deck.cards.map((card) => (
            <li key={card.id}>
              <PaperAnswer card={card} deck={deck} />
            </li>
          ))}
        </ol>
        <p className="small">
          {deck.path[0]} · {licence.name}
          {deck.source !== null && (
            <>
              {' · '}
              <span dir="ltr">{deck.source}</span>
            </>
          )}
        </p>
      </section>
    </section>
  );
  return createPortal(sheet, document.body);
}
