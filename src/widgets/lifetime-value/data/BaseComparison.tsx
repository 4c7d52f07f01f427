import { useEffect, useMemo, useState } from 'react';
import { formatMoney } from '../../../i18n/format.ts';
import type { Scenario } from '../../../model/clv/scenario.ts';
import { Comparison } from '../Comparison.tsx';
import { type ComparisonRow, enteredRows } from '../comparison-rows.ts';
import { withBounds } from '../doubt.ts';
import type { LevelProps } from '../level.ts';
import type { EstimateProps } from './BaseResults.tsx';
import type { ComparedCustomer } from './base-protocol.ts';
import { paybackText } from './new-customer-facts.ts';
import { toDailyTerms } from './terms.ts';
import type { BaseRunner } from './use-base.ts';

interface Props extends EstimateProps, Pick<LevelProps, 'onView' | 'onOther'> {
  base: BaseRunner;
  /** Whether the fit has been repeated, so that there are bounds. */
  hasBounds: boolean;
}

/** A new customer under the present terms beside those that were kept. */
export function BaseComparison({ onView, onOther, base, hasBounds, ...given }: Props) {
  const { locale, words, view, estimate, hasSpend } = given;
  const [compared, setCompared] = useState<ReadonlyMap<string, ComparedCustomer>>(new Map());
  const keyOf = (scenario: Scenario) => JSON.stringify(toDailyTerms(scenario, view.marginShare));
  const scenarios = view.beside.length > 0 ? [view.scenario, ...view.beside.map(({ scenario }) => scenario)] : [];
  const keys = scenarios.map(keyOf);
  useEffect(() => {
    if (keys.length === 0) return;
    const terms = scenarios.map((scenario) => toDailyTerms(scenario, view.marginShare));
    void base.run('compare', { kind: 'compare', terms }).then((ending) => {
      if (ending.kind === 'compared') setCompared(new Map(ending.customers.map((customer, at) => [keys[at] ?? '', customer])));
    });
  }, [keys.join(), hasBounds, estimate]);

  const rows = useMemo((): ComparisonRow[] => {
    const { results, charts } = words;
    const { period, discount, cost, horizon } = enteredRows(given);
    const money = (amount: number) => formatMoney(locale, amount, view.currency);
    const told =
      (text: (customer: NonNullable<ComparedCustomer['newCustomer']>, bounds: ComparedCustomer['bounds'], scenario: Scenario) => string) =>
      (scenario: Scenario) => {
        const found = compared.get(keyOf(scenario));
        if (found === undefined) return '…';
        return found.newCustomer === null ? charts.endless : text(found.newCustomer, found.bounds, scenario);
      };
    const less = (amount: number, { acquisitionCost }: Scenario) => money(amount - acquisitionCost);
    return [
      period,
      discount,
      cost,
      horizon,
      [words.data.facts.newCustomer, told(({ value }, bounds) => withBounds(words, money(value), bounds?.value ?? null, money))],
      [
        results.net,
        told(({ value }, bounds, scenario) =>
          withBounds(words, less(value, scenario), bounds?.value ?? null, (amount) => less(amount, scenario)),
        ),
      ],
      [
        results.payback,
        told(({ paybackDay, paybackWithin }, bounds, { acquisitionCost }) =>
          acquisitionCost > 0 ? paybackText(given, { paybackDay, paybackWithin }, bounds?.paybackDay ?? null) : results.paybackNothing,
        ),
      ],
    ];
  }, [words, view.currency, view.marginShare, given.unit, compared]);

  if (!hasSpend) return null;
  return (
    <Comparison
      {...{ locale, words, view, onView, onOther, rows }}
      note={hasBounds ? words.data.newcomer.compared : words.data.intervalComing}
    />
  );
}
