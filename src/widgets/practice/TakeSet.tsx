import { type ItemSet, keyOfSet } from '../../model/practice/item-set.ts';
import { CarryAway } from '../kit/carry/CarryAway.tsx';
import { sharedAddress } from '../kit/published.ts';
import { addressOf } from '../kit/use-query.ts';
import { nameOfSet } from './Choose.tsx';
import { itemCodec } from './item-address.ts';
import { toPracticeDeck } from './practice-deck.ts';
import type { ItemCard, PracticeData } from './props.ts';

interface Props extends PracticeData {
  set: ItemSet;
  /** The items of the set. */
  chosen: readonly ItemCard[];
}

/** The chosen items on paper, with their key apart, and as files for other programs. */
export function TakeSet({ set, chosen, ...data }: Props) {
  const { carry } = data.words;
  const hasTalk = chosen.some(({ kind }) => kind === 'conversation');
  return (
    <CarryAway
      locale={data.locale}
      words={data.kit}
      fileName={`mushtari-practice-${keyOfSet(set)}`}
      title={`${data.words.title} · ${nameOfSet(data, set)}`}
      deck={toPracticeDeck(data, chosen, (item) => sharedAddress(addressOf(itemCodec, item, location.href, 'practice')))}
      paper={{ intro: hasTalk ? `${carry.intro} ${carry.talkPaper}` : carry.intro, hasOptions: true }}
      note={hasTalk ? carry.talkFiles : null}
    />
  );
}
