import { formatDate, formatMoney, formatNumber } from '../../../i18n/format.ts';
import { type Locale, localeFacts } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { isoDate } from '../../../model/purchases/calendar.ts';
import { BarChart } from '../../kit/BarChart.tsx';
import { LineChart } from '../../kit/LineChart.tsx';
import type { CalculatorWords } from '../props.ts';
import type { Estimate } from './base-protocol.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  estimate: Estimate;
}

/** Customers by value; how well the model repeats what was seen; purchases over time. */
export function BaseCharts({ locale, words: { data, charts }, estimate }: Props) {
  const isRtl = localeFacts[locale].direction === 'rtl';
  const number = (value: number) => formatNumber(locale, value, 0);
  const plain = (value: number) => formatMoney(locale, value, 'none');
  const { histogram, frequencies, overTime, customers } = estimate;
  const texts = data.charts;
  const zeroShare = frequencies.actual[0] ?? 0;
  const top = histogram.counts.indexOf(Math.max(...histogram.counts));
  const repeatName = (x: number) => (x === frequencies.actual.length - 1 ? fill(texts.orMore, { count: number(x) }) : number(x));
  const groupName = (group: number) =>
    group === histogram.counts.length - 1
      ? fill(texts.andMore, { from: plain(group * histogram.width) })
      : fill(texts.fromTo, { from: plain(group * histogram.width), to: plain((group + 1) * histogram.width) });
  const common = { tableName: charts.table, isRtl };
  return (
    <>
      {estimate.totals !== null && (
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
      {overTime !== null && overTime.day.length > 1 && (
        <LineChart
          {...common}
          title={texts.overTime}
          summary={fill(texts.overTimeSummary, {
            actual: number(overTime.actual.at(-1) ?? 0),
            expected: number(overTime.expected.at(-1) ?? 0),
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
            { name: texts.seen, form: 'line', tone: 'accent', points: pointsOf(overTime.day, overTime.actual) },
            { name: texts.expected, form: 'line', tone: 'strong', points: pointsOf(overTime.day, overTime.expected) },
          ]}
          formatX={(x) => fill(texts.dayNumber, { day: number(x) })}
          formatY={number}
        />
      )}
    </>
  );
}

const pointsOf = (days: number[], values: number[]) => days.map((day, index) => ({ x: day - (days[0] ?? day), y: values[index] ?? 0 }));
