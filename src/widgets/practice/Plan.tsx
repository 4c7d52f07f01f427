import { formatNumber } from '../../i18n/format.ts';
import { fill } from '../../i18n/words.ts';
import { dayOf } from '../../model/practice/day.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import type { PracticeData } from './props.ts';

interface Props extends PracticeData {
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
}

/** The first day, week and month, with ticks. */
export function Plan({ locale, words, plan, state, onState }: Props) {
  const tick = (id: string, isDone: boolean) =>
    onState((before) => {
      const { [id]: _gone, ...rest } = before.ticks;
      return { ...before, ticks: isDone ? { ...rest, [id]: dayOf(new Date()) } : rest };
    });
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
                done: number(steps.filter((step) => state.ticks[step.id] !== undefined).length),
                all: number(steps.length),
              })}
            </span>
          </legend>
          {steps.map((step) => (
            <div key={step.id} className="clv-tick">
              <input
                type="checkbox"
                id={step.id}
                checked={state.ticks[step.id] !== undefined}
                onChange={({ target }) => tick(step.id, target.checked)}
                aria-label={step.text}
              />
              <a href={step.href}>{step.text}</a>
            </div>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
