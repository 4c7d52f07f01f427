import { withColon } from '../../../i18n/words.ts';
import { type ChoiceCard, type EntryCard, type PracticeCard, type PracticeDeck, shownChoices } from '../../../model/practice/card.ts';
import { keyOf, numberIn } from '../../../model/practice/export/markup.ts';
import { PaperTalkAnswer } from './PaperTalk.tsx';

interface Props {
  card: PracticeCard;
  deck: PracticeDeck;
}

/** A card's line of the key: the good answer in its parts, why it is right, and what would change it. */
export function PaperAnswer({ card, deck }: Props) {
  const { modelAnswer, note } = card;
  const { labels } = deck;
  if (card.kind === 'conversation') return <PaperTalkAnswer card={card} fails={labels.note} />;
  return (
    <>
      {card.kind !== 'one' && <p>{card.question ?? card.prompt.words}</p>}
      {modelAnswer.length > 0 && (
        <p>
          {modelAnswer.map(({ name, text }) => (
            <span key={name}>
              <b>{withColon(name ?? labels.modelAnswer)}</b> {text}{' '}
            </span>
          ))}
        </p>
      )}
      {card.kind === 'one' ? (
        <Strong card={card} />
      ) : (
        <ul>
          {card.entries.map(({ id, text, right }, place) => (
            <li key={id}>
              <b>{markOf(deck, card, place)}</b> {text} {right}
            </li>
          ))}
        </ul>
      )}
      {note !== null && labels.note !== null && (
        <p>
          <b>{withColon(labels.note)}</b> {note}
        </p>
      )}
    </>
  );
}

/** The strong option and why; its words only where the good answer has not told them. */
function Strong({ card: { options, modelAnswer } }: { card: ChoiceCard }) {
  const strong = options.find(({ quality }) => quality === 'strong');
  if (strong === undefined) return null;
  const told = [...modelAnswer.flatMap(({ name, text }) => [name, text]), modelAnswer.map(({ text }) => text).join(' ')];
  return (
    <p>
      {!told.includes(strong.text) && <b>{strong.text} </b>}
      {strong.feedback}
    </p>
  );
}

/** The number of a match as its list on paper counts it, with its words; else what the key says. */
function markOf(deck: PracticeDeck, card: EntryCard, place: number): string {
  const key = keyOf(deck, card, place);
  if (card.kind === 'free') return '';
  if (card.kind !== 'match') return `${key}${card.kind === 'order' ? '' : ':'}`;
  const number = shownChoices(card).findIndex(({ id }) => id === card.entries[place]?.match) + 1;
  return `${numberIn(deck.language, number)}. ${key}:`;
}
