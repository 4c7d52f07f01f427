import { conventions } from '../../model/clv/convention.ts';
import { bounds, periods, type Scenario } from '../../model/clv/scenario.ts';
import { namesAny, type Query } from '../../model/text/query.ts';
import { defaultScenario } from './default-scenario.ts';

/** Names in the query string: short, stable, never reused. */
const numberKeys = {
  margin: 'margin',
  retentionRate: 'retention',
  discountRate: 'discount',
  growthRate: 'growth',
  acquisitionCost: 'cac',
} as const satisfies Partial<Record<keyof Scenario, string>>;

type NumberField = keyof typeof numberKeys;

/** All names that a scenario has in a query. */
export const scenarioKeys: readonly string[] = [...Object.values(numberKeys), 'horizon', 'period', 'convention'];

function readNumber(field: NumberField | 'horizon', text: string | undefined): number | null {
  if (text === undefined || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  const [least, most] = bounds[field];
  return value >= least && value <= most ? value : null;
}

/**
 * Reads a scenario from a query. What is missing, unknown or out of bounds falls back to `base`, so any query is read.
 * Null means that no scenario was named at all.
 *
 * `parseScenario({ retention: '0.9', cac: '300' })` is the default with these two changed; `parseScenario({ q: 'x' }) === null`.
 */
export function parseScenario(query: Query, base: Scenario = defaultScenario): Scenario | null {
  if (!namesAny(query, scenarioKeys)) return null;
  const scenario: Scenario = { ...base };
  for (const field of Object.keys(numberKeys) as NumberField[]) {
    scenario[field] = readNumber(field, query[numberKeys[field]]) ?? base[field];
  }
  const horizon = readNumber('horizon', query['horizon']);
  if (query['horizon'] === 'whole') scenario.horizon = null;
  else if (horizon !== null) scenario.horizon = Math.round(horizon);
  scenario.period = periods.find((period) => period === query['period']) ?? base.period;
  scenario.convention = conventions.find((convention) => convention === query['convention']) ?? base.convention;
  return scenario;
}

/** Writes what differs from `base`. `parseScenario(serialiseScenario(s))` equals s, or is null for the base itself. */
export function serialiseScenario(scenario: Scenario, base: Scenario = defaultScenario): Query {
  const query: Record<string, string> = {};
  for (const field of Object.keys(numberKeys) as NumberField[]) {
    if (scenario[field] !== base[field]) query[numberKeys[field]] = String(scenario[field]);
  }
  if (scenario.horizon !== base.horizon) query['horizon'] = scenario.horizon === null ? 'whole' : String(scenario.horizon);
  if (scenario.period !== base.period) query['period'] = scenario.period;
  if (scenario.convention !== base.convention) query['convention'] = scenario.convention;
  return query;
}
