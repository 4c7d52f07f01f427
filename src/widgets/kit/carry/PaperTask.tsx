import { type PracticeCard, shownChoices, shownEntries } from '../../../model/practice/card.ts';
import { PaperTalk } from './PaperTalk.tsx';

interface Props {
  card: PracticeCard;
  /** Whether the replies of a choice stand on the sheet. */
  hasOptions: boolean;
  yourAnswer: string;
}

/** What a card asks for on paper: replies or options to tick, steps to number, entries to join with a number, a conversation turn by turn, or room to write. */
export function PaperTask({ card, hasOptions, yourAnswer }: Props) {
  if (card.kind === 'conversation') return <PaperTalk card={card} yourAnswer={yourAnswer} />;
  if (card.kind === 'several' || (card.kind === 'one' && hasOptions)) {
    const options = card.kind === 'one' ? card.options : shownEntries(card);
    return (
      <>
        <p className="paper-options">
          {options.map(({ id, text }) => (
            <span key={id} className="tick">
              {text}
            </span>
          ))}
        </p>
        {card.kind === 'one' && <p className="blank" />}
      </>
    );
  }
  if (card.kind === 'order' || card.kind === 'match') {
    return (
      <>
        <ul className="paper-slots">
          {shownEntries(card).map(({ id, text }) => (
            <li key={id}>
              <span className="paper-slot" /> {text}
            </li>
          ))}
        </ul>
        {card.kind === 'match' && (
          <ol className="paper-choices">
            {shownChoices(card).map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        )}
      </>
    );
  }
  return (
    <>
      <p className="label">{yourAnswer}</p>
      <p className="blank" />
      <p className="blank" />
      <p className="blank" />
    </>
  );
}
