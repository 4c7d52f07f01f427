import { fill } from '../../i18n/words.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import type { ItemCard, PracticeData } from './props.ts';
import { Practised } from './turn/Practised.tsx';

interface Props extends PracticeData {
  /** What the address asks for. */
  id: string;
  card: ItemCard | undefined;
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
  onClose: () => void;
}

/** The one item that an address opens, practised outside of the day's plan; says so where there is no such item. */
export function Single({ id, card, onClose, ...rest }: Props) {
  const { single } = rest.words;
  return (
    <section className="practice-today">
      <h2>{single.title}</h2>
      {card === undefined ? (
        <p role="alert" className="notice">
          {fill(single.unknown, { id: id.slice(0, 80) })}
        </p>
      ) : (
        <Practised key={id} {...rest} card={card} reason={undefined} place={null} onNext={onClose} />
      )}
      <button type="button" className="button button-quiet" onClick={onClose}>
        {single.toDay}
      </button>
    </section>
  );
}
