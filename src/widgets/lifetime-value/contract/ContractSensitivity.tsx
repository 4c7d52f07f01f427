import { formatPercent } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { contractCustomers } from '../../../model/clv/contract/customers.ts';
import type { ContractPattern } from '../../../model/clv/contract/pattern.ts';
import type { Scenario } from '../../../model/clv/scenario.ts';
import type { CalculatorWords } from '../props.ts';
import { SensitivityChart } from '../SensitivityChart.tsx';
import { contractSwings } from './contract-swings.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  pattern: ContractPattern;
  scenario: Scenario;
  money: (amount: number) => string;
}

/** Which figure moves the value of customers under contract most. */
export function ContractSensitivity({ locale, words, pattern, scenario, money }: Props) {
  const present = contractCustomers(pattern, scenario).value(scenario.convention, scenario.horizon);
  if (present.kind !== 'finite') return null;
  const names = { ...words.drivers, firstLeaving: words.contract.firstLeaving };
  const swings = contractSwings(pattern, scenario).map(({ driver, low, high }) => {
    const tell = (at: number) => (driver === 'margin' ? money(at) : formatPercent(locale, at, 2));
    return { name: names[driver], low: { ...low, at: tell(low.at) }, high: { ...high, at: tell(high.at) } };
  });
  return <SensitivityChart {...{ locale, money, swings }} charts={words.charts} present={present.amount} />;
}
