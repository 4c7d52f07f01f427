import { formatDate, formatNumber } from '../../i18n/format.ts';
import { count, fill } from '../../i18n/words.ts';
import { dayOf } from '../../model/practice/day.ts';
import { markedAt, setMark } from '../../model/practice/mark.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import type { PracticeData } from './props.ts';

interface Props extends PracticeData {
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
}

/** The first day, week and month, with ticks. */
export function Plan({ locale, words, plan, state, onState }: Props) {
  const tick = (id: string, isDone: boolean) => onState((before) => ({ ...before, ticks: setMark(before.ticks, id, isDone, new Date()) }));
  const isTicked = (id: string) => markedAt(state.ticks, id) !== null;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <section className="practice-plan">
      <h2>{words.plan.title}</h2>
      <p className="label">{words.plan.intro}</p>
      {plan.map(({ id, title, steps }) => (
        <fieldset key={id}>
          <legend>
            {title}{' '}
            <span className="small">
              {fill(words.plan.done, {
                done: number(steps.filter(({ id }) => isTicked(id)).length),
                all: number(steps.length),
              })}
            </span>
          </legend>
          {steps.map((step) => (
            <div key={step.id} className="clv-tick">
              <input
                type="checkbox"
                id={step.id}
                checked={isTicked(step.id)}
                onChange={({ target }) => tick(step.id, target.checked)}
                aria-label={step.text}
              />
              <span>
                <a href={step.href}>{step.text}</a> <span className="small">{count(locale, words.today.start, step.minutes)}</span>
                <Read {...{ locale, words, state }} chapter={step.chapter} />
              </span>
            </div>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

/** When a chapter was read; nothing where it was not. */
function Read({ locale, words, state, chapter }: Pick<Props, 'locale' | 'words' | 'state'> & { chapter: string | null }) {
  const readAt = chapter === null ? null : markedAt(state.read, chapter);
  if (readAt === null) return null;
  return <span className="small"> · {fill(words.progress.readOn, { date: formatDate(locale, dayOf(readAt)) })}</span>;
}
