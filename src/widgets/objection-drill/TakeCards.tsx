import type { DeckChoice } from '../../model/drill/deck.ts';
import { CarryAway } from '../kit/carry/CarryAway.tsx';
import { type DeckAddresses, nameFiles, toPracticeDeck } from './practice-deck.ts';
import type { DrillCard, ObjectionDrillData } from './props.ts';

interface Props extends Pick<ObjectionDrillData, 'locale' | 'words' | 'kit'> {
  choice: DeckChoice;
  /** The cards of the choice. */
  cards: readonly DrillCard[];
  /** Name of the choice. */
  title: string;
  addresses: DeckAddresses;
}

/** The chosen objection cards, to be carried away. */
export function TakeCards({ locale, words, kit, choice, cards, title, addresses }: Props) {
  const deck = toPracticeDeck({ locale, words, kit }, cards, addresses);
  return (
    <CarryAway
      {...{ locale, deck }}
      words={kit}
      fileName={nameFiles(choice)}
      title={`${words.carry.name} · ${title}`}
      paper={{ intro: words.paper.intro, hasOptions: false }}
    />
  );
}
