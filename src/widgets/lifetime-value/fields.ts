import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { bounds, type Scenario } from '../../model/clv/scenario.ts';
import type { NumberRule } from '../kit/NumberField.tsx';
import type { View } from './view.ts';

const percent = ([least, most]: readonly [number, number], example: number): NumberRule => ({
  least: least * 100,
  most: most * 100,
  example,
});
const customers = (example: number): NumberRule => ({ least: 1, most: 1e9, example, isOptional: true });

/** What may be entered; rates are entered as percentages. */
export const fieldRules = {
  margin: { least: bounds.margin[0], most: bounds.margin[1], example: 100 },
  retention: percent(bounds.retentionRate, 80),
  churn: percent(bounds.retentionRate, 20),
  sample: customers(400),
  discount: percent(bounds.discountRate, 10),
  growth: percent(bounds.growthRate, 2.5),
  acquisitionCost: { least: bounds.acquisitionCost[0], most: bounds.acquisitionCost[1], example: 250 },
  horizon: { least: bounds.horizon[0], most: bounds.horizon[1], example: 5 },
  tableSize: customers(1000),
  marginShare: percent([0, 1], 30),
} satisfies Record<string, NumberRule>;

export type FieldName = keyof typeof fieldRules;
export const fieldNames = Object.keys(fieldRules) as FieldName[];
export type Texts = Record<FieldName, string>;

/** A share in percentage points, without the noise of binary fractions. `toPoints(0.97) === 97`. */
const toPoints = (share: number) => Number((share * 100).toFixed(6));
const toShare = (points: number) => Number((points / 100).toFixed(8));

/** The figures of a view as the reader would type them. */
export function toTexts(locale: Locale, { scenario, sample, table, marginShare }: View): Texts {
  const text = (value: number | null) => (value === null ? '' : formatNumber(locale, value, 6));
  return {
    margin: text(scenario.margin),
    retention: text(toPoints(scenario.retentionRate)),
    churn: text(toPoints(1 - scenario.retentionRate)),
    sample: text(sample),
    discount: text(toPoints(scenario.discountRate)),
    growth: text(toPoints(scenario.growthRate)),
    acquisitionCost: text(scenario.acquisitionCost),
    horizon: text(scenario.horizon ?? 5),
    tableSize: text(table.size),
    marginShare: text(toPoints(marginShare)),
  };
}

/** The view with one figure entered anew; null for one that was emptied, where that is allowed. */
export function enterFigure(view: View, name: FieldName, value: number | null): View {
  const inScenario = (change: Partial<Scenario>): View => ({ ...view, scenario: { ...view.scenario, ...change } });
  if (name === 'sample') return { ...view, sample: value === null ? null : Math.round(value) };
  if (name === 'tableSize') return { ...view, table: { ...view.table, size: value === null ? null : Math.round(value) } };
  if (value === null) return view;
  const changes: Record<Exclude<FieldName, 'sample' | 'tableSize'>, () => View> = {
    margin: () => inScenario({ margin: value }),
    retention: () => inScenario({ retentionRate: toShare(value) }),
    churn: () => inScenario({ retentionRate: toShare(100 - value) }),
    discount: () => inScenario({ discountRate: toShare(value) }),
    growth: () => inScenario({ growthRate: toShare(value) }),
    acquisitionCost: () => inScenario({ acquisitionCost: value }),
    horizon: () => inScenario({ horizon: Math.round(value) }),
    marginShare: () => ({ ...view, marginShare: toShare(value) }),
  };
  return changes[name]();
}
