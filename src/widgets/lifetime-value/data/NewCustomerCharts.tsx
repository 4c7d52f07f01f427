import { formatMoney, formatNumber, formatPercent } from '../../../i18n/format.ts';
import { localeFacts } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { unitDays } from '../../../model/purchases/customer-table.ts';
import { InTurn } from '../../kit/InTurn.tsx';
import { LineChart } from '../../kit/LineChart.tsx';
import { withBounds } from '../doubt.ts';
import { periodsOf } from '../Headline.tsx';
import { SensitivityChart } from '../SensitivityChart.tsx';
import { isLeavingCertain } from './at-limit.ts';
import type { EstimateProps } from './BaseResults.tsx';
import type { Bounds } from './base-protocol.ts';
import type { NewCustomerDriver } from './new-customer.ts';
import { periodDays } from './terms.ts';
import { timeText } from './time-text.ts';

/** A new customer over time: still there, what has come together, and what that depends on. */
export function NewCustomerCharts(given: EstimateProps) {
  const { locale, words, view, estimate, repeated, hasSpend, unit } = given;
  const { data, charts } = words;
  const { newcomer } = data;
  const { curve, purchases, spend, newCustomer } = estimate;
  const money = (value: number) => formatMoney(locale, value, view.currency);
  const amount = (value: number) => (hasSpend ? money(value) : formatNumber(locale, value, 2));
  const share = (value: number) => formatPercent(locale, value);
  const { acquisitionCost, period } = view.scenario;
  const along = (name: 'alive' | 'value', tell: (value: number) => string, bounds: readonly Bounds[]) => ({
    table: {
      columns: [newcomer.since, name === 'alive' ? charts.survival : charts.cumulative],
      rows: curve.day.map((day, step) => [
        timeText(locale, data, day, unit),
        withBounds(words, tell(curve[name][step] ?? 0), bounds[step] ?? null, tell),
      ]),
    },
    points: curve.day.map((day, step) => ({ x: day / unitDays[unit], y: curve[name][step] ?? 0 })),
    band: bounds.flatMap((found, step) => (found === null ? [] : [{ x: (curve.day[step] ?? 0) / unitDays[unit], ...found }])),
    last: withBounds(words, tell(curve[name].at(-1) ?? 0), bounds.at(-1) ?? null, tell),
  });
  const alive = along('alive', share, isLeavingCertain(purchases.limits) ? [] : (repeated?.curve.alive ?? []));
  const value = along('value', amount, repeated?.curve.value ?? []);
  const end = timeText(locale, data, curve.day.at(-1) ?? 0, unit);
  const common = {
    tableName: charts.table,
    isRtl: localeFacts[locale].direction === 'rtl',
    formatX: (x: number) => fill(data.charts.timeNumbers[unit], { number: formatNumber(locale, x) }),
  };
  const names: Record<NewCustomerDriver, string> = {
    buying: fill(newcomer.buying, { periods: periodsOf(locale, words, period, 1) }),
    leaving: newcomer.leaving,
    marginShare: words.fields.marginShare.label,
    discountRate: words.drivers.discountRate,
  };
  const tell: Record<NewCustomerDriver, (at: number) => string> = {
    buying: (at) => formatNumber(locale, at * periodDays[period], 1),
    leaving: (at) => formatPercent(locale, at),
    marginShare: (at) => formatPercent(locale, at, 2),
    discountRate: (at) => formatPercent(locale, (1 + at) ** periodDays[period] - 1, 2),
  };
  const swings = estimate.swings.map(({ driver, low, high }) => ({
    name: names[driver],
    low: { ...low, at: tell[driver](low.at) },
    high: { ...high, at: tell[driver](high.at) },
  }));
  return (
    <section className="clv-newcomer">
      <h3>{newcomer.title}</h3>
      <InTurn>
        <LineChart
          {...common}
          title={charts.survivalTitle}
          summary={fill(charts.survivalSummary, { periods: end, share: alive.last })}
          table={alive.table}
          series={[{ name: charts.survival, form: 'line', tone: 'accent', points: alive.points }]}
          band={alive.band}
          heightsAt="end"
          formatY={share}
        />
        {(spend.kind === 'none' || spend.mean !== null) && (
          <LineChart
            {...common}
            title={hasSpend ? newcomer.curve : newcomer.curvePurchases}
            intro={newcomer.curveIntro}
            summary={fill(newcomer.curveSummary, { time: end, amount: value.last })}
            table={value.table}
            series={[{ name: charts.cumulative, form: 'line', tone: 'accent', points: value.points }]}
            band={value.band}
            rule={hasSpend && acquisitionCost > 0 ? { y: acquisitionCost, name: charts.costLine } : undefined}
            formatY={amount}
          />
        )}
        {newCustomer !== null && (
          <SensitivityChart
            {...{ locale, swings }}
            charts={{ ...charts, sensitivityTitle: newcomer.sensitivity, sensitivityIntro: newcomer.sensitivityIntro }}
            present={newCustomer.value}
            money={amount}
          />
        )}
      </InTurn>
    </section>
  );
}
