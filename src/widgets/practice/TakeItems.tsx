import { useId, useState } from 'react';
import { CarryAway } from '../kit/carry/CarryAway.tsx';
import { addressOf } from '../kit/use-query.ts';
import { itemCodec } from './item-address.ts';
import { toPracticeDeck } from './practice-deck.ts';
import type { PracticeData } from './props.ts';

/** The items of one chapter or of all, to be carried away. */
export function TakeItems(data: PracticeData) {
  const { locale, words, kit, chapters } = data;
  const [slug, setSlug] = useState('');
  const id = useId();
  const cards = data.cards.filter((card) => slug === '' || card.chapters.includes(slug));
  const withItems = chapters.filter((chapter) => data.cards.some((card) => card.chapters.includes(chapter.slug)));
  const deck = toPracticeDeck(data, cards, (item) => addressOf(itemCodec, item, location.href, 'practice'));
  const title = chapters.find((chapter) => chapter.slug === slug)?.title ?? words.carry.all;
  return (
    <>
      <div className="field label">
        <label htmlFor={id}>{words.progress.chapter}</label>
        <span className="field-box">
          <select id={id} value={slug} onChange={({ target }) => setSlug(target.value)}>
            <option value="">{words.carry.all}</option>
            {withItems.map((chapter) => (
              <option key={chapter.slug} value={chapter.slug}>
                {chapter.title}
              </option>
            ))}
          </select>
        </span>
      </div>
      <CarryAway
        {...{ locale, deck }}
        words={kit}
        fileName={`mushtari-practice-${slug === '' ? 'all' : slug}`}
        title={`${words.title} · ${title}`}
        paper={{ intro: words.carry.intro, hasOptions: true }}
      />
    </>
  );
}
