import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import type { AnsweredTurn, Certainty } from '../../../model/practice/attempt.ts';
import { retry, walk } from '../../../model/practice/conversation.ts';
import type { ConversationPracticeWords } from '../../../schemas/conversation-practice-words.ts';
import type { KitWords } from '../../../schemas/kit-words.ts';
import { Judged, SaidWords, Surprise } from '../TurnParts.tsx';
import { End } from './End.tsx';
import { Notes } from './Notes.tsx';
import { Past } from './Past.tsx';
import { CustomerWords, OwnReply } from './Said.tsx';
import { Turn } from './Turn.tsx';
import type { Aims, SpokenTurn, Talk } from './talk.ts';

interface Props {
  locale: Locale;
  words: ConversationPracticeWords;
  kit: Pick<KitWords, 'turn'>;
  aims: Aims;
  talk: Talk;
  /** Whether the focus comes to its situation when it is put up. */
  takesFocus?: boolean;
  /** The replies given so far. */
  path: readonly string[];
  onPath: (path: readonly string[]) => void;
  /** Opens another conversation; null where there is none. */
  onAnother: (() => void) | null;
  /** Told when the reader writes or replies. */
  onBegin?: () => void;
  /** Told each time the reader comes to an ending, with the way that led there and how each turn on any way was first answered. */
  onEnd: ((path: readonly string[], turns: readonly AnsweredTurn[]) => void) | null;
}

/** One conversation from its situation to its ending; any turn can be tried again, beginning with own words. */
export function Conversation({ locale, words, kit, aims, talk, takesFocus = false, path, onPath, onAnother, onBegin, onEnd }: Props) {
  const walked = walk(talk, path);
  // After a choice its feedback is read before the customer goes on.
  const [isReading, setIsReading] = useState(false);
  // What was tried at each turn is kept when the reader goes back; what was written is asked for anew.
  const [tried, setTried] = useState<Record<string, readonly string[]>>({});
  const [own, setOwn] = useState<Record<string, string>>({});
  const [answered, setAnswered] = useState<Record<string, AnsweredTurn>>({});
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const [moves, setMoves] = useState(0);
  const situation = useRef<HTMLParagraphElement>(null);
  const feedback = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) situation.current?.focus();
  }, []);
  useEffect(() => {
    if (isReading) feedback.current?.focus();
  }, [isReading]);

  const goTo = (choices: readonly string[], reads: boolean) => {
    onPath(choices);
    setIsReading(reads);
    setMoves(moves + 1);
  };
  const say = (turn: SpokenTurn) => (reply: string, how: Certainty) => {
    const isRight = turn.replies.find(({ id }) => id === reply)?.quality === 'strong';
    setAnswered({ [turn.id]: { isRight, certainty: how }, ...answered });
    setCertainty(how);
    onBegin?.();
    setTried({ ...tried, [turn.id]: [...new Set([...(tried[turn.id] ?? []), reply])] });
    goTo([...path, reply], true);
  };
  const goBack = (turn: number) => {
    // Whoever came by a link has tried what the link says.
    const seen = walked.steps.map(({ turn: { id }, reply }) => [id, [...new Set([...(tried[id] ?? []), reply.id])]] as const);
    setTried({ ...tried, ...Object.fromEntries(seen) });
    const kept = walked.steps.slice(0, turn).map(({ turn: { id } }) => id);
    setOwn(Object.fromEntries(Object.entries(own).filter(([id]) => kept.includes(id))));
    goTo(retry(path, turn), false);
  };

  const { at, steps } = walked;
  const last = isReading ? steps.at(-1) : undefined;
  const behind = last === undefined ? steps : steps.slice(0, -1);
  const isAtEnd = last === undefined && at.kind === 'ending';
  const progress = fill(words.turn.progress, { number: formatNumber(locale, behind.length + 1) });
  return (
    <>
      <div className="talk-situation">
        <p className="label card-where">
          {talk.who} · {talk.where}
        </p>
        <p ref={situation} tabIndex={-1}>
          {talk.situation}
        </p>
        <p className="small">{fill(words.choose.skill, { skill: words.skills[talk.skill] })}</p>
      </div>
      {behind.length > 0 && (
        <Past
          locale={locale}
          words={words}
          aims={aims}
          title={isAtEnd ? words.end.path : words.turn.behind}
          steps={behind}
          onRetry={goBack}
        />
      )}
      {last !== undefined && (
        <section className="card" aria-label={progress}>
          <p className="small label">{progress}</p>
          <CustomerWords turn={last.turn} />
          <OwnReply label={words.turn.yourReply} reply={last.reply} />
          <Judged innerRef={feedback} isRight={last.reply.quality === 'strong'} verdict={words.verdicts[last.reply.quality]}>
            <Surprise words={kit.turn} isRight={last.reply.quality === 'strong'} certainty={certainty} />
            <SaidWords label={kit.turn.yourWords} text={own[last.turn.id] ?? ''} />
            <Notes words={words} aims={aims} step={last} />
          </Judged>
          <div className="talk-acts">
            <button
              type="button"
              className="button button-main"
              onClick={() => {
                goTo(path, false);
                if (at.kind === 'ending') onEnd?.(path, Object.values(answered));
              }}
            >
              {at.kind === 'ending' ? words.turn.seeEnd : words.turn.goOn}
            </button>
            <button type="button" className="button" onClick={() => goBack(behind.length)}>
              {words.end.backThere}
            </button>
          </div>
        </section>
      )}
      {last === undefined && at.kind === 'turn' && (
        <section className="card" aria-label={progress}>
          <p className="small label">
            {progress} · {behind.length === 0 ? words.turn.begins : words.turn.answers}
          </p>
          <Turn
            key={`${at.turn.id} ${moves}`}
            words={words}
            kit={kit}
            turn={at.turn}
            tried={tried[at.turn.id] ?? []}
            ownWords={own[at.turn.id] ?? ''}
            takesFocus={moves > 0}
            onWrite={(text) => {
              setOwn({ ...own, [at.turn.id]: text });
              onBegin?.();
            }}
            onSay={say(at.turn)}
          />
        </section>
      )}
      {last === undefined && at.kind === 'ending' && (
        <End
          locale={locale}
          words={words}
          aims={aims}
          talk={talk}
          walked={walked}
          ending={at.ending}
          takesFocus={moves > 0}
          onRetry={goBack}
          onRestart={() => goBack(0)}
          onAnother={onAnother}
        />
      )}
      <p className="unseen" role="status">
        {moves > 0 &&
          last === undefined &&
          (at.kind === 'turn' ? `${words.turn.answers} ${at.turn.words}` : words.outcomes[at.ending.outcome])}
      </p>
    </>
  );
}
