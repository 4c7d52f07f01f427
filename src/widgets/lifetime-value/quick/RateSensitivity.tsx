import { formatPercent } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import type { Scenario } from '../../../model/clv/scenario.ts';
import { drivers as allDrivers, type Driver, elasticities, sensitivity } from '../../../model/clv/sensitivity.ts';
import { constantRetention } from '../../../model/clv/value.ts';
import { boundsIn, type Doubt, withBounds } from '../doubt.ts';
import type { CalculatorWords } from '../props.ts';
import { SensitivityChart } from '../SensitivityChart.tsx';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  scenario: Scenario;
  money: (amount: number) => string;
  doubt: Doubt<Scenario>;
}

/** Which figure moves the value most where one rate holds, and the elasticities beside it. */
export function RateSensitivity({ locale, words, scenario, money, doubt }: Props) {
  const { charts, drivers } = words;
  const present = constantRetention(scenario).value(scenario.convention, scenario.horizon);
  if (present.kind !== 'finite') return null;
  const figure = (driver: Driver, at: number) => (driver === 'margin' ? money(at) : formatPercent(locale, at, 2));
  const swings = sensitivity(scenario).map(({ driver, low, high }) => ({
    name: drivers[driver],
    low: { at: figure(driver, low.at), value: low.value },
    high: { at: figure(driver, high.at), value: high.value },
  }));
  return (
    <>
      <SensitivityChart {...{ locale, charts, money, swings }} present={present.amount} />
      <ul className="clv-elasticities small label">
        {elasticityTexts({ locale, words, scenario, doubt }).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** What one per cent more of each figure does to the value; of growth, which may be 0, one percentage point more. */
function elasticityTexts({ locale, words, scenario, doubt }: Pick<Props, 'locale' | 'words' | 'scenario' | 'doubt'>): string[] {
  const { charts, drivers } = words;
  if (elasticities(scenario) === null) return [];
  const answerOf = (driver: Driver) => (other: Scenario) => {
    const found = elasticities(other)?.[driver];
    return found === undefined ? Infinity : driver === 'growthRate' ? found.relativeSlope : found.elasticity;
  };
  const percent = (points: number) => formatPercent(locale, points / 100, 2);
  return allDrivers.map((driver) => {
    const change = answerOf(driver)(scenario);
    const text = driver === 'growthRate' ? charts.elasticityOfPoint : charts.elasticity;
    return fill(text, {
      driver: drivers[driver],
      change: withBounds(words, percent(change), driver === 'margin' ? null : boundsIn(doubt, answerOf(driver)), percent),
    });
  });
}
