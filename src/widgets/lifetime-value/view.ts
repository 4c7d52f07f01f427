import { type Currency, currencies } from '../../i18n/format.ts';
import { isConvention } from '../../model/clv/convention.ts';
import { bounds, type Scenario } from '../../model/clv/scenario.ts';
import { parseScenario, serialiseScenario } from '../../model/clv/scenario-codec.ts';
import type { Shelf } from '../kit/store.ts';
import type { QueryCodec } from '../kit/use-query.ts';

/** What the calculator shows: a scenario, and the currency its money is in. */
export interface View {
  scenario: Scenario;
  currency: Currency;
}

const isCurrency = (value: unknown): value is Currency => (currencies as readonly unknown[]).includes(value);

/** Reads and writes a view in the address, against the view that an edition starts with. Money never travels without its currency. */
export function viewCodec(base: View): QueryCodec<View> {
  return {
    keys: ['margin', 'retention', 'discount', 'growth', 'cac', 'horizon', 'period', 'convention', 'currency'],
    parse: (query) => {
      const scenario = parseScenario(query, base.scenario);
      const currency = isCurrency(query['currency']) ? query['currency'] : null;
      if (scenario === null && currency === null) return null;
      return { scenario: scenario ?? base.scenario, currency: currency ?? base.currency };
    },
    serialise: ({ scenario, currency }) => {
      const query = serialiseScenario(scenario, base.scenario);
      const namesMoney = currency !== base.currency || query['margin'] !== undefined || query['cac'] !== undefined;
      return namesMoney ? { ...query, margin: String(scenario.margin), cac: String(scenario.acquisitionCost), currency } : query;
    },
  };
}

const isWithin = (value: unknown, [least, most]: readonly [number, number]): boolean =>
  typeof value === 'number' && value >= least && value <= most;

/** The reader's own figures, or nothing yet. */
export const ownFigures: Shelf<View | null> = {
  key: 'mushtari:lifetime-value',
  version: 1,
  empty: null,
  parse: (data) => {
    const { scenario, currency } = (data ?? {}) as { scenario?: Partial<Scenario>; currency?: unknown };
    if (scenario === undefined || !isCurrency(currency) || !isConvention(String(scenario.convention))) return null;
    const { horizon, period } = scenario;
    const hasNumbers = (['margin', 'retentionRate', 'discountRate', 'growthRate', 'acquisitionCost'] as const).every((field) =>
      isWithin(scenario[field], bounds[field]),
    );
    const hasRest = (horizon === null || isWithin(horizon, bounds.horizon)) && ['month', 'quarter', 'year'].includes(String(period));
    return hasNumbers && hasRest ? { scenario: scenario as Scenario, currency } : null;
  },
};
