import { useEffect, useRef } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { findTurningPoint, type Standing, strongChoices, type Walk, walk } from '../../../model/practice/conversation.ts';
import type { ConversationPracticeWords } from '../../../schemas/conversation-practice-words.ts';
import type { Aims, SpokenEnding, SpokenTurn, Talk } from './talk.ts';

interface Props {
  locale: Locale;
  words: ConversationPracticeWords;
  aims: Aims;
  talk: Talk;
  walked: Walk<SpokenTurn, SpokenEnding>;
  ending: SpokenEnding;
  takesFocus: boolean;
  onRetry: (turn: number) => void;
  onRestart: () => void;
  /** Opens the next conversation; null where there is only one. */
  onAnother: (() => void) | null;
}

/** How it ended, where it turned, and which stages and steps were served, harmed or missed. */
export function End({ locale, words: { end: words, outcomes, turn }, aims, talk, walked, ending, takesFocus, ...acts }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, []);
  const { steps, score } = walked;
  const turningPoint = findTurningPoint(talk, steps);
  const turned = turningPoint === null ? undefined : steps[turningPoint];
  const isAllStrong = steps.every(({ reply: { quality } }) => quality === 'strong');
  const possible = walk(talk, strongChoices(talk)).score;
  return (
    <div className="talk-end">
      <h3 ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      <p className="quiz-verdict" data-state={ending.outcome === 'lost' ? 'wrong' : 'right'}>
        {outcomes[ending.outcome]}
      </p>
      <p>{ending.text}</p>
      {turned === undefined || turningPoint === null ? (
        <p>{isAllStrong ? words.allStrong : words.neverTurned}</p>
      ) : (
        <div className="talk-turned">
          <p>{fill(words.turned, { number: formatNumber(locale, turningPoint + 1) })}</p>
          <p className="reply-text">{turned.reply.text}</p>
          <button type="button" className="button" onClick={() => acts.onRetry(turningPoint)}>
            {words.backThere}
            <span className="unseen"> ({fill(turn.progress, { number: formatNumber(locale, turningPoint + 1) })})</span>
          </button>
        </div>
      )}
      <div className="talk-scores">
        <Score title={words.stages} aims={aims.stages} words={words} score={score} possible={possible} />
        <Score title={words.steps} aims={aims.steps} words={words} score={score} possible={possible} />
      </div>
      <div className="talk-acts">
        <button type="button" className="button button-main" onClick={acts.onRestart}>
          {words.restart}
        </button>
        {acts.onAnother !== null && (
          <button type="button" className="button" onClick={acts.onAnother}>
            {words.another}
          </button>
        )}
      </div>
    </div>
  );
}

interface ScoreProps {
  title: string;
  aims: Aims['stages'];
  words: ConversationPracticeWords['end'];
  score: Record<string, Standing>;
  /** How the strong path fares: what it serves could have been served. */
  possible: Record<string, Standing>;
}

/** One line an aim that this conversation touches or could have served. */
function Score({ title, aims, words, score, possible }: ScoreProps) {
  const names = { served: words.served, harmed: words.harmed, untouched: words.missed };
  const concerned = aims.filter(({ id }) => (score[id] ?? 'untouched') !== 'untouched' || possible[id] === 'served');
  return (
    <div>
      <h4>{title}</h4>
      <dl className="talk-score">
        {concerned.map(({ id, name }) => (
          <div key={id} data-standing={score[id] ?? 'untouched'}>
            <dt>{name}</dt>
            <dd>{names[score[id] ?? 'untouched']}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
