import type { Ref } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import type { Certainty } from '../../../model/practice/attempt.ts';
import type { Answer, Verdict } from '../../../model/practice/task.ts';
import { shuffle } from '../../../model/types/scene-order.ts';
import { Judged, optionState, SaidWords, Surprise } from '../../kit/TurnParts.tsx';
import type { ItemCard, PracticeData } from '../props.ts';
import { detailOf } from './detail.ts';

interface Props extends Pick<PracticeData, 'locale' | 'words' | 'kit' | 'drill'> {
  card: ItemCard;
  answer: Answer;
  verdict: Verdict;
  certainty: Certainty | null;
  ownWords: string;
  seed: number;
  innerRef: Ref<HTMLDivElement>;
}

/** What the answer was worth, every entry both ways, a good answer, when that would fail, and where to read about it. */
export function Compared({ locale, words, kit, drill, card, answer, verdict, certainty, ownWords, seed, innerRef }: Props) {
  const { task, fails, section } = card;
  const strong = task.kind === 'one' ? task.entries.find(({ quality }) => quality === 'strong') : undefined;
  // Where no good answer is written out, the strong option is it.
  const model = card.model ?? strong?.text ?? null;
  const isModel = strong !== undefined && (typeof model === 'string' ? model === strong.text : model !== null);
  const mark =
    task.kind === 'free'
      ? { right: words.turn.criterionMet, wrong: words.turn.criterionMissed }
      : { right: words.turn.entryRight, wrong: words.turn.entryWrong };
  return (
    <Judged innerRef={innerRef} isRight={verdict.isRight} verdict={verdictText({ locale, words, drill, card, answer, verdict })}>
      <Surprise words={kit.turn} isRight={verdict.isRight} certainty={certainty} />
      <SaidWords label={kit.turn.yourWords} text={ownWords} />
      {task.kind === 'one' && (
        <ul className="replies">
          {shuffle(task.entries, seed).map((entry) => (
            <li key={entry.id} data-quality={entry.quality}>
              <p className="label">
                <b>{kit.turn.option[optionState(answer.includes(entry.id), verdict.entries[entry.id] === true)]}</b>
                {card.isFree && ` · ${drill.qualities[entry.quality]}`}
              </p>
              {!(isModel && entry === strong) && <p className="reply-text">{entry.text}</p>}
              <p>{verdict.entries[entry.id] ? entry.right : entry.wrong}</p>
            </li>
          ))}
        </ul>
      )}
      {task.kind !== 'one' && task.kind !== 'conversation' && (
        <ul className="replies">
          {task.entries.map((entry) => {
            const isRight = verdict.entries[entry.id] === true;
            return (
              <li key={entry.id} data-quality={isRight ? 'strong' : 'weak'}>
                <p className="label">
                  <b>{isRight ? mark.right : mark.wrong}</b>
                  {task.kind !== 'free' && ` · ${detailOf(locale, words, task, answer, entry.id)}`}
                </p>
                <p className="reply-text">{entry.text}</p>
                <p>{isRight ? entry.right : entry.wrong}</p>
              </li>
            );
          })}
        </ul>
      )}
      {typeof model === 'string' && (
        <>
          <h4>{words.turn.model}</h4>
          <p className="reply-text">{model}</p>
        </>
      )}
      {model !== null && typeof model !== 'string' && (
        <>
          <h4>{words.turn.model}</h4>
          <ol className="four-steps">
            {model.map(({ name, text }) => (
              <li key={name}>
                <b className="label">{name}</b>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {fails !== null && (
        <>
          <h4>{words.turn.fails}</h4>
          <p>{fails}</p>
        </>
      )}
      <p className="label">
        <a href={section.href}>{fill(words.turn.section, { title: section.title })}</a>
      </p>
    </Judged>
  );
}

function verdictText({
  locale,
  words,
  drill,
  card,
  verdict,
  answer,
}: Omit<Props, 'kit' | 'certainty' | 'ownWords' | 'seed' | 'innerRef'>): string {
  const { task, isFree } = card;
  if (verdict.isRight === true) return words.turn.right;
  if (task.kind === 'one') {
    const quality = task.entries.find(({ id }) => id === answer[0])?.quality;
    if (isFree || quality === 'fair') return quality === 'fair' ? drill.card.verdictFair : drill.card.verdictWeak;
    return fill(words.turn.wrong, { right: task.entries.find((entry) => entry.quality === 'strong')?.text ?? '' });
  }
  const all = Object.values(verdict.entries);
  const counts = { right: formatNumber(locale, all.filter(Boolean).length), all: formatNumber(locale, all.length) };
  return fill(task.kind === 'free' ? words.turn.met : words.turn.counted, counts);
}
