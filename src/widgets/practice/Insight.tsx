import { formatDate, formatNumber, formatPercent } from '../../i18n/format.ts';
import { localeFacts } from '../../i18n/locales.ts';
import { count, fill } from '../../i18n/words.ts';
import { calibrate } from '../../model/practice/attempt.ts';
import { type PracticeItem, skills } from '../../model/practice/item.ts';
import { calendar, hardest, measureChapters, measureSkills, type Progress } from '../../model/practice/progress.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import { BarChart } from '../kit/BarChart.tsx';
import type { ItemCard, PracticeData } from './props.ts';

interface Props extends PracticeData {
  cards: readonly ItemCard[];
  items: readonly PracticeItem[];
  state: PracticeState;
}

const ahead = 14;
const shown = 5;

/** How it sits, by skill and chapter; what fails most; what comes back when; how well she knows what she knows. */
export function Insight({ locale, words, drill, cards, chapters, items, state }: Props) {
  const { progress, calibration } = words;
  const number = (value: number) => formatNumber(locale, value, 0);
  const isRtl = localeFacts[locale].direction === 'rtl';
  const now = new Date();
  const bySkill = measureSkills(items, state, now);
  const byChapter = measureChapters(items, state, now);
  const titles = new Map(chapters.map(({ slug, title }) => [slug, title]));
  const failing = hardest(items, state, shown);
  const days = calendar(state, now, ahead);
  const coming = days.reduce((sum, { due }) => sum + due, 0);
  const attempts = Object.values(state.items).flatMap((record) => record.attempts);
  const levels = calibrate(attempts);
  const sure = levels.find(({ certainty }) => certainty === 'sure');
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  if (attempts.length === 0) return null;

  return (
    <section className="practice-insight">
      <h2>{progress.title}</h2>
      <Table {...{ locale, words }} name={progress.skill} rows={skills.map((skill) => [progress.skills[skill], bySkill[skill]] as const)} />
      <Table
        {...{ locale, words }}
        name={progress.chapter}
        rows={Object.entries(byChapter).map(([slug, row]) => [titles.get(slug) ?? slug, row] as const)}
      />
      <h3>{progress.hardest}</h3>
      {failing.length === 0 ? (
        <p className="label">{progress.hardestNone}</p>
      ) : (
        <ul>
          {failing.map(({ item, failed }) => {
            const card = cardOf.get(item.id);
            return card === undefined ? null : (
              <li key={item.id}>
                <span dir="auto">{card.situation}</span> <span className="small">{count(locale, progress.failedTimes, failed)}</span>{' '}
                <a href={card.section.href}>{card.section.title}</a>
              </li>
            );
          })}
        </ul>
      )}
      <BarChart
        title={words.calendar.title}
        summary={fill(count(locale, words.calendar.summary, coming), { days: number(ahead) })}
        tableName={words.calendar.items}
        table={{
          columns: [words.calendar.day, words.calendar.items],
          rows: days.map(({ day, due }) => [formatDate(locale, day), number(due)]),
        }}
        isRtl={isRtl}
        bars={days.map(({ day, due }) => ({ name: number(new Date(day).getUTCDate()), values: [due] }))}
        formatY={number}
      />
      {levels.some(({ share }) => share !== null) && (
        <BarChart
          title={calibration.title}
          intro={calibration.intro}
          summary={
            sure === undefined || sure.share === null
              ? calibration.summaryNone
              : fill(calibration.summary, { share: formatPercent(locale, sure.share, 0) })
          }
          tableName={calibration.answers}
          table={{
            columns: [calibration.certainty, calibration.answers, calibration.right],
            rows: levels.map(({ certainty, attempts: answers, share }) => [
              drill.certainty[certainty],
              number(answers),
              share === null ? '–' : formatPercent(locale, share, 0),
            ]),
          }}
          isRtl={isRtl}
          bars={levels.map(({ certainty, share }) => ({ name: drill.certainty[certainty], values: [share ?? 0] }))}
          formatY={(share) => formatPercent(locale, share, 0)}
        />
      )}
    </section>
  );
}

interface TableProps extends Pick<PracticeData, 'locale' | 'words'> {
  name: string;
  rows: readonly (readonly [name: string, progress: Progress])[];
}

function Table({ locale, words: { progress }, name, rows }: TableProps) {
  const number = (value: number) => formatNumber(locale, value, 0);
  const met = rows.filter(([, { attempts }]) => attempts > 0);
  if (met.length === 0) return null;
  return (
    <div className="scroll" role="region" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {[progress.attempts, progress.right, progress.stability, progress.due].map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {met.map(([title, { attempts, shareRight, meanStability, dueNow }]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td className="number">{number(attempts)}</td>
              <td className="number">{shareRight === null ? '–' : formatPercent(locale, shareRight, 0)}</td>
              <td className="number">{meanStability === null ? '–' : fill(progress.days, { days: number(meanStability) })}</td>
              <td className="number">{number(dueNow)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
