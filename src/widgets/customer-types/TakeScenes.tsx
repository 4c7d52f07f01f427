import { CarryAway } from '../kit/carry/CarryAway.tsx';
import { toPracticeDeck } from './practice-deck.ts';
import type { CustomerTypesData, TypeSetData } from './props.ts';

interface Props extends Pick<CustomerTypesData, 'locale' | 'words' | 'kit'> {
  data: TypeSetData;
  /** Where others can practise the set; null where they cannot. */
  address: string | null;
}

/** The scenes of a set, to be carried away. */
export function TakeScenes({ locale, words, kit, data, address }: Props) {
  return (
    <CarryAway
      locale={locale}
      words={kit}
      fileName={`mushtari-customer-types-${data.id}`}
      title={`${words.carry.name} · ${words.sets.names[data.id]}`}
      deck={toPracticeDeck({ locale, words, kit }, data, address)}
      paper={{ intro: words.paper.intro, hasOptions: true }}
    />
  );
}
