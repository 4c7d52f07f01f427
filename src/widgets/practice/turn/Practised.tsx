import { useState } from 'react';
import { formatDays, formatNumber } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import type { Attempt } from '../../../model/practice/attempt.ts';
import { nameIn } from '../../../model/practice/item.ts';
import { type Reason, whyNext } from '../../../model/practice/queue.ts';
import { withAttempt } from '../../../model/practice/record.ts';
import { type PracticeState, takeTurn } from '../../../model/practice/state.ts';
import { CopyLink } from '../../kit/CopyLink.tsx';
import { addressOf } from '../../kit/use-query.ts';
import { itemCodec } from '../item-address.ts';
import type { ItemCard, PracticeData } from '../props.ts';
import { Turn } from './Turn.tsx';

interface Props extends PracticeData {
  card: ItemCard;
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
  /** Why it is up; undefined outside of the day's plan. */
  reason: Reason | undefined;
  /** Where in the sitting, or null outside of one. */
  place: string | null;
  /** Told when the reader does the first thing in the turn. */
  onBegin?: () => void;
  onNext: () => void;
}

/** A turn whose attempt is kept, with the address of its item. The reader's own cards have none: they are nowhere but here. */
export function Practised({ card, state, onState, reason, place, onBegin = () => undefined, onNext, ...data }: Props) {
  const { locale, words, kit } = data;
  const record = state.items[card.id];
  // As they were when the turn began: the attempt itself changes neither the order of options nor why the item came up.
  const [meeting] = useState(record?.attempts.length ?? 0);
  const [why] = useState(() => reasonText(locale, words, record === undefined ? { kind: 'new' } : reason));
  const keep = (attempt: Attempt): string => {
    // In one step with the answer, so that a closed page cannot come between them.
    onState((before) => takeTurn(before, card, attempt));
    const back = whyNext(withAttempt(record, attempt), new Date());
    if (back.days === 0) return words.turn.whyBackToday;
    const days = formatDays(locale, back.days);
    return back.right > 1
      ? fill(words.turn.whyBack, { right: formatNumber(locale, back.right), days })
      : fill(words.turn.whyBackOnce, { days });
  };
  return (
    <>
      <Turn {...data} card={card} meeting={meeting} place={place} reason={why} onBegin={onBegin} onAttempt={keep} onNext={onNext} />
      {nameIn('own', card.id) === null && (
        <CopyLink key={card.id} words={kit} address={() => addressOf(itemCodec, card.id, location.href, 'practice')} />
      )}
    </>
  );
}

/** Why an item is up, in words. */
function reasonText(locale: PracticeData['locale'], words: PracticeData['words'], reason: Reason | undefined): string {
  if (reason === undefined) return words.reasons.chosen;
  if (reason.kind === 'new' || reason.kind === 'ahead') return words.reasons[reason.kind];
  if (reason.kind === 'failed-today' || reason.kind === 'edited') return words.reasons[reason.kind === 'edited' ? 'edited' : 'failed'];
  return reason.daysLate < 1 ? words.reasons.dueToday : fill(words.reasons.due, { when: formatDays(locale, -Math.floor(reason.daysLate)) });
}
