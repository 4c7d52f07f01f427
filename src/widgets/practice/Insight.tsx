import { formatDate, formatDayOfMonth, formatNumber, formatPercent } from '../../i18n/format.ts';
import { localeFacts } from '../../i18n/locales.ts';
import { count, fill } from '../../i18n/words.ts';
import { calibrate, honestRanges, judgeCertainty, wentRight } from '../../model/practice/attempt.ts';
import { dayOf } from '../../model/practice/day.ts';
import { type PracticeItem, skills } from '../../model/practice/item.ts';
import { markedAt } from '../../model/practice/mark.ts';
import { calendar, hardest, measureChapters, measureProgress, measureSkills, type Progress } from '../../model/practice/progress.ts';
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
export function Insight({ locale, words, kit, cards, chapters, items, state }: Props) {
  const { progress, calibration } = words;
  const number = (value: number) => formatNumber(locale, value, 0);
  const isRtl = localeFacts[locale].direction === 'rtl';
  const now = new Date();
  const bySkill = measureSkills(items, state, now);
  const byChapter = measureChapters(items, state, now);
  const bySkillRows = skills
    .map((skill) => ({ name: progress.skills[skill], note: null, progress: bySkill[skill] }))
    .filter((row) => row.progress.attempts > 0);
  const byChapterRows = chapters.flatMap(({ slug, title }) => {
    const row = byChapter[slug] ?? measureProgress([], state, now);
    const readAt = markedAt(state.read, slug);
    if (row.attempts === 0 && readAt === null) return [];
    const note = readAt === null ? null : fill(progress.readOn, { date: formatDate(locale, dayOf(readAt)) });
    return [{ name: title, note, progress: row }];
  });
  const failing = hardest(items, state, shown);
  const days = calendar(state, now, ahead);
  const coming = days.reduce((sum, { due }) => sum + due, 0);
  const attempts = Object.values(state.items).flatMap((record) => record.attempts);
  const levels = calibrate(attempts);
  const sure = levels.find(({ certainty }) => certainty === 'sure');
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  const verdict = judgeCertainty(levels);
  if (attempts.length === 0 && byChapterRows.length === 0) return null;

  return (
    <section className="practice-insight">
      <h2>{progress.title}</h2>
      <Table {...{ locale, words }} name={progress.skill} rows={bySkillRows} />
      <Table {...{ locale, words }} name={progress.chapter} rows={byChapterRows} />
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
        bars={days.map(({ day, due }) => ({ name: formatDayOfMonth(locale, day), values: [due] }))}
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
              kit.turn.certainty[certainty],
              number(answers),
              share === null ? '–' : formatPercent(locale, share, 0),
            ]),
          }}
          isRtl={isRtl}
          bars={levels.map(({ certainty, share }) => ({
            name: kit.turn.certainty[certainty],
            values: [share],
            label: share === null ? undefined : formatPercent(locale, share, 0),
            range: honestRanges[certainty],
          }))}
          top={1}
          formatY={(share) => formatPercent(locale, share, 0)}
        />
      )}
      {verdict !== null && <p className="label">{calibration.verdicts[verdict]}</p>}
    </section>
  );
}

interface TableProps extends Pick<PracticeData, 'locale' | 'words'> {
  name: string;
  rows: readonly { name: string; note: string | null; progress: Progress }[];
}

function Table({ locale, words, name, rows }: TableProps) {
  const { progress, calibration } = words;
  if (rows.length === 0) return null;
  const number = (value: number) => formatNumber(locale, value, 0);
  const share = (value: number | null | undefined) => (value === null || value === undefined ? '–' : formatPercent(locale, value, 0));
  const lastOf = ({ last }: Progress) =>
    last === null
      ? null
      : fill(wentRight(last) ? progress.lastRight : progress.lastWrong, { date: formatDate(locale, dayOf(new Date(last.at))) });
  return (
    <div className="scroll" role="region" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {[progress.attempts, calibration.right, progress.whenSure, progress.stability].map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                {[lastOf(row.progress), row.note].map(
                  (note) =>
                    note !== null && (
                      <span key={note} className="small practice-note">
                        {note}
                      </span>
                    ),
                )}
              </th>
              <td className="number">{number(row.progress.attempts)}</td>
              <td className="number">{share(row.progress.shareRight)}</td>
              <td className="number">{share(row.progress.calibration.find(({ certainty }) => certainty === 'sure')?.share)}</td>
              <td className="number">
                {row.progress.meanStability === null ? '–' : count(locale, progress.days, Math.round(row.progress.meanStability))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
