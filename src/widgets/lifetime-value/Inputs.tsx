import { type ReactNode, useId } from 'react';
import { type Currency, currencies, currencySign } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { Choices } from '../kit/Choices.tsx';
import { NumberField } from '../kit/NumberField.tsx';
import type { FieldName } from './fields.ts';
import { PeriodChoice } from './PeriodChoice.tsx';
import type { CalculatorWords } from './props.ts';
import type { Figures } from './use-figures.ts';
import type { View } from './view.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  view: View;
  figures: Figures;
  /** The figures that a level asks for, besides what it asks in a way of its own. */
  fields: readonly FieldName[];
  onView: (view: View) => void;
  /** Whether a period is that of a table, so that another one does not change the figures. */
  isOfTable?: boolean;
  /** What a level asks first, and what it asks of the customers. */
  before?: ReactNode;
  children?: ReactNode;
}

const percentSign: Record<Locale, string> = { en: '%', tr: '%', fa: '٪' };

/** One of the figures, in its unit. */
export function Figure({ name, locale, words, view, figures }: Pick<Props, 'locale' | 'words' | 'view' | 'figures'> & { name: FieldName }) {
  const isMoney = name === 'margin' || name === 'acquisitionCost';
  const isCount = name === 'horizon' || name === 'sample' || name === 'tableSize';
  return (
    <NumberField
      label={words.fields[name].label}
      hint={words.fields[name].hint}
      unit={isMoney ? currencySign(locale, view.currency) : isCount ? undefined : percentSign[locale]}
      text={figures.texts[name]}
      reading={figures.readings[name]}
      onChange={(text) => figures.type(name, text)}
    />
  );
}

/** What the reader enters at any level: money, time, and how far ahead. */
export function Inputs({ locale, words, view, figures, fields, onView, isOfTable = false, before, children }: Props) {
  const currencyId = useId();
  const { scenario, currency } = view;
  const currencyNames: Record<Currency, string> = {
    ...(Object.fromEntries(currencies.map((code) => [code, code])) as Record<Currency, string>),
    IRT: words.currency.irt,
    none: words.currency.none,
  };
  const figure = (name: FieldName) =>
    fields.includes(name) && <Figure name={name} locale={locale} words={words} view={view} figures={figures} />;

  return (
    <div className="clv-inputs label">
      {before}
      <PeriodChoice {...{ locale, words, view, onView, isOfTable }} />
      {figure('margin')}
      {figure('marginShare')}
      {children}
      {figure('discount')}
      {figure('growth')}
      {figure('acquisitionCost')}
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
        {scenario.horizon !== null && figure('horizon')}
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
