import { formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import type { TalkStep } from '../../../model/practice/conversation.ts';
import type { ConversationPracticeWords } from '../../../schemas/conversation-practice-words.ts';
import { Notes } from './Notes.tsx';
import { CustomerWords, OwnReply } from './Said.tsx';
import type { Aims, SpokenTurn } from './talk.ts';

interface Props {
  locale: Locale;
  words: ConversationPracticeWords;
  aims: Aims;
  title: string;
  steps: readonly TalkStep<SpokenTurn>[];
  onRetry: (turn: number) => void;
}

/** The turns behind the reader; each can be opened for its reasons and gone back to. */
export function Past({ locale, words, aims, title, steps, onRetry }: Props) {
  return (
    <section className="talk-behind">
      <h3>{title}</h3>
      <ol className="talk-past">
        {steps.map((step, index) => (
          <li key={step.turn.id}>
            <CustomerWords turn={step.turn} />
            <OwnReply label={words.turn.yourReply} reply={step.reply} />
            <div className="talk-acts">
              <details>
                <summary>{words.verdicts[step.reply.quality]}</summary>
                <Notes words={words} aims={aims} step={step} />
              </details>
              <button type="button" className="button button-quiet" onClick={() => onRetry(index)}>
                {fill(words.turn.retry, { number: formatNumber(locale, index + 1) })}
              </button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
