import type { Scenario } from '../../model/clv/scenario.ts';
import { namesAny, type Query } from '../../model/text/query.ts';
import { defaultScenario } from './default-scenario.ts';
import { parseScenario, scenarioKeys, serialiseScenario } from './scenario-codec.ts';

/** A scenario that stands beside others. The label is the reader's own, up to 40 characters, empty if there is none. */
export interface NamedScenario {
  label: string;
  scenario: Scenario;
}

/** One to three scenarios, in the reader's order. */
export type Comparison =
  | readonly [NamedScenario]
  | readonly [NamedScenario, NamedScenario]
  | readonly [NamedScenario, NamedScenario, NamedScenario];

export const longestLabel = 40;

/** True for what a reader may write on a scenario: up to 40 characters, on one line. */
export function isLabel(text: string): boolean {
  return [...text].length <= longestLabel && !/\p{Cc}/u.test(text);
}

// The first scenario's names are those of a scenario alone, so that every address of one is an address of a comparison.
const suffixes = ['', '2', '3'] as const;
const places = suffixes.map((_, index) => index);

const withSuffix = (keys: readonly string[], place: number) => keys.map((key) => `${key}${suffixes[place]}`);

/** All names that a comparison has in a query: those of a scenario, once more with 2 and with 3, and `compare`, their number. */
export const comparisonKeys: readonly string[] = ['compare', ...places.flatMap((place) => withSuffix(['label', ...scenarioKeys], place))];

function parsePlace(query: Query, place: number, base: Scenario): NamedScenario {
  const own = Object.fromEntries(scenarioKeys.map((key) => [key, query[`${key}${suffixes[place]}`]]));
  const label = query[`label${suffixes[place]}`] ?? '';
  return { label: isLabel(label) ? label : '', scenario: parseScenario(own, base) ?? base };
}

/**
 * Reads one to three scenarios from a query. Within each, what is missing or damaged falls back to `base`, as
 * `parseScenario` does. Null where no name of a comparison is given, or where their number is damaged.
 *
 * `parseComparison({ retention: '0.9', compare: '2', retention2: '0.7', label2: 'Monthly plan' })` is the default with
 * retention .9, beside one named "Monthly plan" with .7.
 */
export function parseComparison(query: Query, base: Scenario = defaultScenario): Comparison | null {
  const count = query['compare'] ?? '1';
  if (!namesAny(query, comparisonKeys) || !/^[123]$/.test(count)) return null;
  const [first, second, third] = [parsePlace(query, 0, base), parsePlace(query, 1, base), parsePlace(query, 2, base)];
  return count === '1' ? [first] : count === '2' ? [first, second] : [first, second, third];
}

/**
 * Writes what differs from `base`, keys sorted. `parseComparison(serialiseComparison(c))` equals c, or is null for
 * the base alone without a label. A text that is no label is left out.
 */
export function serialiseComparison(comparison: Comparison, base: Scenario = defaultScenario): Query {
  const entries: [string, string | undefined][] = comparison.flatMap(({ label, scenario }, place) =>
    Object.entries({ ...serialiseScenario(scenario, base), ...(label !== '' && isLabel(label) ? { label } : {}) }).map(
      ([key, text]): [string, string | undefined] => [`${key}${suffixes[place]}`, text],
    ),
  );
  if (comparison.length > 1) entries.push(['compare', String(comparison.length)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
