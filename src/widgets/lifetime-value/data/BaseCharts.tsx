import { formatDate, formatMoney, formatNumber } from '../../../i18n/format.ts';
import { type Locale, localeFacts } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { type HoldoutGroup, lastHoldoutGroup } from '../../../model/calibration/holdout.ts';
import { isoDate } from '../../../model/purchases/calendar.ts';
import { type TimeUnit, unitDays } from '../../../model/purchases/customer-table.ts';
import { BarChart } from '../../kit/BarChart.tsx';
import { InTurn } from '../../kit/InTurn.tsx';
import { LineChart } from '../../kit/LineChart.tsx';
import { withBounds } from '../doubt.ts';
import type { CalculatorWords } from '../props.ts';
import type { Bounds, Estimate } from './base-protocol.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  estimate: Estimate;
  /** The unit that times are told in. */
  unit: TimeUnit;
  expectedByEnd: Bounds;
}

/** Customers by value; how well the model repeats what was seen; purchases over time. */
export function BaseCharts({ locale, words, estimate, unit, expectedByEnd }: Props) {
  const { data, charts } = words;
  const isRtl = localeFacts[locale].direction === 'rtl';
  const number = (value: number) => formatNumber(locale, value, 0);
  const plain = (value: number) => formatMoney(locale, value, 'none');
  const { histogram, frequencies, overTime, holdout, customers } = estimate;
  const texts = data.charts;
  const zeroShare = frequencies.actual[0] ?? 0;
  const top = histogram.counts.indexOf(Math.max(...histogram.counts));
  const repeatName = (x: number) => (x === frequencies.actual.length - 1 ? fill(texts.orMore, { count: number(x) }) : number(x));
  const groupOf = ({ frequency }: HoldoutGroup) =>
    frequency === lastHoldoutGroup ? fill(texts.orMore, { count: number(frequency) }) : number(frequency);
  const groupName = (group: number) =>
    group === histogram.counts.length - 1
      ? fill(texts.andMore, { from: plain(group * histogram.width) })
      : fill(texts.fromTo, { from: plain(group * histogram.width), to: plain((group + 1) * histogram.width) });
  const hasValue = plain(histogram.counts.length * histogram.width) !== plain(0);
  const hasRepeats = overTime !== null && Math.max(...overTime.actual, ...overTime.expected) >= 1;
  const inUnit = (days: number) => days / unitDays[unit];
  const groups = (holdout?.groups ?? []).filter((group) => group.customers > 0);
  const common = { tableName: charts.table, isRtl };
  return (
    <InTurn>
      {estimate.totals !== null && !hasValue && <p>{texts.histogramNone}</p>}
      {estimate.totals !== null && hasValue && (
        <BarChart
          {...common}
          title={texts.histogram}
          intro={texts.histogramIntro}
          summary={fill(texts.histogramSummary, {
            group: groupName(top),
            count: number(histogram.counts[top] ?? 0),
            customers: number(customers),
          })}
          table={{
            columns: [texts.value, texts.customers],
            rows: histogram.counts.map((count, group) => [groupName(group), number(count)]),
          }}
          bars={histogram.counts.map((count, group) => ({ name: plain(group * histogram.width), values: [count] }))}
          formatY={number}
        />
      )}
      <BarChart
        {...common}
        title={texts.frequencies}
        intro={texts.frequenciesIntro}
        summary={fill(texts.frequenciesSummary, {
          actual: number(zeroShare),
          expected: number(frequencies.expected[0] ?? 0),
        })}
        table={{
          columns: [texts.repeats, texts.seen, texts.expected],
          rows: frequencies.actual.map((actual, x) => [repeatName(x), number(actual), number(frequencies.expected[x] ?? 0)]),
        }}
        bars={frequencies.actual.map((actual, x) => ({ name: repeatName(x), values: [actual, frequencies.expected[x] ?? 0] }))}
        legend={[texts.seen, texts.expected]}
        formatY={number}
      />
      {holdout !== null && groups.length > 0 && (holdout.actual > 0 || holdout.predicted >= 1) && (
        <BarChart
          {...common}
          title={texts.holdout}
          intro={texts.holdoutIntro}
          summary={fill(texts.holdoutSummary, { predicted: number(holdout.predicted), actual: number(holdout.actual) })}
          table={{
            columns: [texts.repeats, texts.customers, texts.made, texts.foretold],
            rows: groups.map((group) => [groupOf(group), number(group.customers), number(group.actual), number(group.predicted)]),
          }}
          bars={groups.map((group) => ({ name: groupOf(group), values: [group.actual, group.predicted] }))}
          legend={[texts.made, texts.foretold]}
          formatY={number}
        />
      )}
      {overTime !== null && !hasRepeats && <p>{texts.overTimeNone}</p>}
      {overTime !== null && hasRepeats && overTime.day.length > 1 && (
        <LineChart
          {...common}
          title={texts.overTime}
          summary={fill(texts.overTimeSummary, {
            actual: number(overTime.actual.at(-1) ?? 0),
            expected: withBounds(words, number(overTime.expected.at(-1) ?? 0), expectedByEnd, number),
          })}
          table={{
            columns: [texts.day, texts.seen, texts.expected],
            rows: overTime.day.map((day, index) => [
              formatDate(locale, isoDate(day)),
              number(overTime.actual[index] ?? 0),
              number(overTime.expected[index] ?? 0),
            ]),
          }}
          series={[
            { name: texts.seen, form: 'line', tone: 'accent', points: pointsOf(overTime.day.map(inUnit), overTime.actual) },
            { name: texts.expected, form: 'line', tone: 'strong', points: pointsOf(overTime.day.map(inUnit), overTime.expected) },
          ]}
          formatX={(x) => fill(texts.timeNumbers[unit], { number: number(x) })}
          formatY={number}
        />
      )}
    </InTurn>
  );
}

const pointsOf = (days: number[], values: number[]) => days.map((day, index) => ({ x: day - (days[0] ?? day), y: values[index] ?? 0 }));
