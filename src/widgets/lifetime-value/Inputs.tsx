import { useId, useState } from 'react';
import { type Currency, currencies, currencySign, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { convertRates, periods, type Scenario } from '../../model/clv/scenario.ts';
import type { LifetimeValueWords } from '../../schemas/lifetime-value-words.ts';
import { Choices } from '../kit/Choices.tsx';
import { NumberField, type NumberReading } from '../kit/NumberField.tsx';
import type { FieldName, Texts } from './fields.ts';
import type { LifetimeValueProps } from './props.ts';
import type { View } from './view.ts';

interface Props {
  locale: Locale;
  words: LifetimeValueWords;
  view: View;
  texts: Texts;
  readings: Record<FieldName, NumberReading>;
  presets: LifetimeValueProps['presets'];
  onType: (name: FieldName, text: string) => void;
  onPreset: (scenario: Scenario) => void;
  onView: (view: View) => void;
}

/** All that the reader enters. */
export function Inputs({ locale, words, view, texts, readings, presets, onType, onPreset, onView }: Props) {
  const [rateKind, setRateKind] = useState<'retention' | 'churn'>('retention');
  const currencyId = useId();
  const { scenario, currency } = view;
  const currencyNames: Record<Currency, string> = {
    ...(Object.fromEntries(currencies.map((code) => [code, code])) as Record<Currency, string>),
    IRT: words.currency.irt,
    none: words.currency.none,
  };
  const field = (name: FieldName, unit?: string) => (
    <NumberField
      label={words.fields[name].label}
      hint={words.fields[name].hint}
      unit={unit}
      text={texts[name]}
      reading={readings[name]}
      onChange={(text) => onType(name, text)}
    />
  );
  const money = currencySign(locale, currency);
  const inYear = convertRates(scenario, scenario.period, 'year');

  return (
    <div className="clv-inputs label">
      <div className="clv-presets">
        <span className="legend">{words.presets.legend}</span>
        <div>
          {presets.map(({ id, scenario: preset }) => (
            <button key={id} type="button" className="button" onClick={() => onPreset(preset)}>
              {words.presets.names[id]}
            </button>
          ))}
        </div>
      </div>
      <Choices
        legend={words.period.legend}
        layout="row"
        options={periods.map((value) => ({ value, label: words.period.names[value] }))}
        value={scenario.period}
        onChange={(period) => onView({ ...view, scenario: { ...scenario, period } })}
      />
      {field('margin', money)}
      <div className="clv-group">
        <Choices
          legend={words.fields.rateKind}
          layout="row"
          options={(['retention', 'churn'] as const).map((value) => ({ value, label: words.fields[value].label }))}
          value={rateKind}
          onChange={(kind) => {
            setRateKind(kind);
            onView(view);
          }}
        />
        {field(rateKind, '%')}
      </div>
      {field('discount', '%')}
      {scenario.period !== 'year' && (
        <p className="small">
          {fill(words.period.inYear, {
            retention: formatPercent(locale, inYear.retentionRate),
            discount: formatPercent(locale, inYear.discountRate),
          })}
        </p>
      )}
      {field('growth', '%')}
      {field('acquisitionCost', money)}
      <div className="clv-group">
        <Choices
          legend={words.fields.horizonKind}
          layout="row"
          options={[
            { value: 'whole', label: words.fields.wholeLifetime },
            { value: 'periods', label: words.fields.numberOfPeriods },
          ]}
          value={scenario.horizon === null ? 'whole' : 'periods'}
          onChange={(kind) => onView({ ...view, scenario: { ...scenario, horizon: kind === 'whole' ? null : 5 } })}
        />
        {scenario.horizon !== null && field('horizon')}
      </div>
      <div className="field">
        <label htmlFor={currencyId}>{words.currency.label}</label>
        <span className="field-box">
          <select id={currencyId} value={currency} onChange={({ target }) => onView({ ...view, currency: target.value as Currency })}>
            {currencies.map((code) => (
              <option key={code} value={code}>
                {currencyNames[code]}
              </option>
            ))}
          </select>
        </span>
      </div>
    </div>
  );
}
