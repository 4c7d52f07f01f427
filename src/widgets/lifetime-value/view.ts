import { type Currency, currencies } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { conventions } from '../../model/clv/convention.ts';
import { bounds, type Scenario } from '../../model/clv/scenario.ts';
import type { Shelf } from '../kit/store.ts';
import type { QueryCodec } from '../kit/use-query.ts';
import { comparisonKeys, type NamedScenario, parseComparison, serialiseComparison } from './comparison-codec.ts';
import { longestTable, tableFromAddress, tableToAddress } from './contract/table-text.ts';

/** What is known of the customers: one rate, a survival table, or purchases. */
export const levels = ['quick', 'contract', 'data'] as const;
export type Level = (typeof levels)[number];

/** A survival table as it was typed, a line a cohort; `size` is how many customers a line in per cent began with, if known. */
export interface ContractTable {
  text: string;
  unit: 'counts' | 'shares';
  size: number | null;
}

/** What the calculator shows. Money is in the currency; the levels share the scenario. */
export interface View {
  level: Level;
  scenario: Scenario;
  /** Scenarios kept for comparison, two at most. */
  beside: readonly NamedScenario[];
  currency: Currency;
  /** How many customers the retention rate was seen among; null if that is not known. */
  sample: number | null;
  table: ContractTable;
  /** Share of a purchase's value that is margin, for customers who buy when they like. */
  marginShare: number;
}

export const emptyTable: ContractTable = { text: '', unit: 'shares', size: null };

/** The view that an edition starts with. */
export function firstView(scenario: Scenario, currency: Currency): View {
  return { level: 'quick', scenario, beside: [], currency, sample: null, table: emptyTable, marginShare: 0.3 };
}

const isCurrency = (value: unknown): value is Currency => (currencies as readonly unknown[]).includes(value);
const isLevel = (value: unknown): value is Level => (levels as readonly unknown[]).includes(value);
const isUnit = (value: unknown): value is ContractTable['unit'] => value === 'counts' || value === 'shares';

const largestSample = 1e9;
const readCount = (text: string | undefined) => (/^[1-9]\d{0,9}$/.test(text ?? '') && Number(text) <= largestSample ? Number(text) : null);
const readShare = (text: string | undefined) => (/^(0?\.\d{1,4}|0|1)$/.test(text ?? '') ? Number(text) : null);

/** Reads and writes a view in the address, against the view that an edition starts with. Money never travels without its currency. */
export function viewCodec(locale: Locale, base: View): QueryCodec<View> {
  const ownKeys = ['level', 'sample', 'table', 'unit', 'size', 'share', 'currency'];
  return {
    keys: [...comparisonKeys, ...ownKeys],
    parse: (query) => {
      const comparison = parseComparison(query, base.scenario);
      if (comparison === null && ownKeys.every((key) => query[key] === undefined)) return null;
      const [first = { scenario: base.scenario }, ...beside] = comparison ?? [];
      const text = tableFromAddress(locale, query['table']);
      return {
        level: isLevel(query['level']) ? query['level'] : base.level,
        scenario: first.scenario,
        beside,
        currency: isCurrency(query['currency']) ? query['currency'] : base.currency,
        sample: readCount(query['sample']),
        table:
          text === null ? base.table : { text, unit: isUnit(query['unit']) ? query['unit'] : 'shares', size: readCount(query['size']) },
        marginShare: readShare(query['share']) ?? base.marginShare,
      };
    },
    serialise: ({ level, scenario, beside, currency, sample, table, marginShare }) => {
      const [second, third] = beside;
      const alone: NamedScenario = { label: '', scenario };
      const query = serialiseComparison(
        second === undefined ? [alone] : third === undefined ? [alone, second] : [alone, second, third],
        base.scenario,
      );
      const namesMoney = currency !== base.currency || Object.keys(query).some((key) => /^(margin|cac)\d?$/.test(key));
      const address = level === 'contract' ? tableToAddress(locale, table.text) : null;
      return {
        ...query,
        ...(namesMoney ? { margin: String(scenario.margin), cac: String(scenario.acquisitionCost), currency } : {}),
        ...(level !== base.level ? { level } : {}),
        ...(sample !== null ? { sample: String(sample) } : {}),
        ...(address !== null ? { table: address, ...(table.unit === 'counts' ? { unit: 'counts' } : {}) } : {}),
        ...(address !== null && table.size !== null ? { size: String(table.size) } : {}),
        ...(marginShare !== base.marginShare ? { share: String(marginShare) } : {}),
      };
    },
  };
}

const isWithin = (value: unknown, [least, most]: readonly [number, number]): boolean =>
  typeof value === 'number' && value >= least && value <= most;

function isScenario(found: Partial<Scenario> | undefined): found is Scenario {
  if (found === undefined) return false;
  const { horizon, period, convention } = found;
  const hasNumbers = (['margin', 'retentionRate', 'discountRate', 'growthRate', 'acquisitionCost'] as const).every((field) =>
    isWithin(found[field], bounds[field]),
  );
  if (!(conventions as readonly unknown[]).includes(convention)) return false;
  return hasNumbers && (horizon === null || isWithin(horizon, bounds.horizon)) && ['month', 'quarter', 'year'].includes(String(period));
}

/** What the reader entered, without the purchases: those are never kept. Null is nothing yet. */
export type OwnFigures = Omit<View, 'level' | 'beside'>;

export const ownFigures: Shelf<OwnFigures | null> = {
  key: 'mushtari:lifetime-value',
  version: 1,
  empty: null,
  parse: (data) => {
    const { scenario, currency, sample, table, marginShare } = (data ?? {}) as Partial<OwnFigures>;
    if (!isScenario(scenario) || !isCurrency(currency)) return null;
    const hasTable = typeof table?.text === 'string' && table.text.length <= longestTable && isUnit(table.unit);
    const count = (value: unknown) => (isWithin(value, [1, largestSample]) ? (value as number) : null);
    return {
      scenario,
      currency,
      sample: count(sample),
      table: hasTable ? { text: table.text, unit: table.unit, size: count(table.size) } : emptyTable,
      marginShare: isWithin(marginShare, [0, 1]) ? (marginShare as number) : firstView(scenario, currency).marginShare,
    };
  },
};
