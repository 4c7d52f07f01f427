import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { bounds, type Scenario } from '../../model/clv/scenario.ts';
import type { NumberRule } from '../kit/NumberField.tsx';

export const fieldNames = ['margin', 'retention', 'churn', 'discount', 'growth', 'acquisitionCost', 'horizon'] as const;
export type FieldName = (typeof fieldNames)[number];
export type Texts = Record<FieldName, string>;

const percent = ([least, most]: readonly [number, number], example: number): NumberRule => ({
  least: least * 100,
  most: most * 100,
  example,
});

/** What may be entered; rates are entered as percentages. */
export const fieldRules: Record<FieldName, NumberRule> = {
  margin: { least: bounds.margin[0], most: bounds.margin[1], example: 100 },
  retention: percent(bounds.retentionRate, 80),
  churn: percent(bounds.retentionRate, 20),
  discount: percent(bounds.discountRate, 10),
  growth: percent(bounds.growthRate, 2.5),
  acquisitionCost: { least: bounds.acquisitionCost[0], most: bounds.acquisitionCost[1], example: 250 },
  horizon: { least: bounds.horizon[0], most: bounds.horizon[1], example: 5 },
};

/** A share in percentage points, without the noise of binary fractions. `toPoints(0.97) === 97`. */
const toPoints = (share: number) => Number((share * 100).toFixed(6));
const toShare = (points: number) => Number((points / 100).toFixed(8));

/** The figures of a scenario as the reader would type them. */
export function toTexts(locale: Locale, scenario: Scenario): Texts {
  const text = (value: number) => formatNumber(locale, value, 6);
  return {
    margin: text(scenario.margin),
    retention: text(toPoints(scenario.retentionRate)),
    churn: text(toPoints(1 - scenario.retentionRate)),
    discount: text(toPoints(scenario.discountRate)),
    growth: text(toPoints(scenario.growthRate)),
    acquisitionCost: text(scenario.acquisitionCost),
    horizon: text(scenario.horizon ?? 5),
  };
}

/** The scenario with one figure entered anew. */
export function toScenario(scenario: Scenario, name: FieldName, value: number): Scenario {
  const changes: Record<FieldName, () => Partial<Scenario>> = {
    margin: () => ({ margin: value }),
    retention: () => ({ retentionRate: toShare(value) }),
    churn: () => ({ retentionRate: toShare(100 - value) }),
    discount: () => ({ discountRate: toShare(value) }),
    growth: () => ({ growthRate: toShare(value) }),
    acquisitionCost: () => ({ acquisitionCost: value }),
    horizon: () => ({ horizon: Math.round(value) }),
  };
  return { ...scenario, ...changes[name]() };
}
