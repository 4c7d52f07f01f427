import { useMemo, useState } from 'react';
import { defaultCurrency } from '../../i18n/format.ts';
import { defaultScenario } from '../../model/clv/scenario.ts';
import { CopyLink } from '../kit/CopyLink.tsx';
import { type NumberReading, readNumber } from '../kit/NumberField.tsx';
import { PersonalState } from '../kit/PersonalState.tsx';
import { addressOf, useQuery } from '../kit/use-query.ts';
import { useStored } from '../kit/use-stored.ts';
import { Widget } from '../kit/Widget.tsx';
import { type FieldName, fieldRules, type Texts, toScenario, toTexts } from './fields.ts';
import { Inputs } from './Inputs.tsx';
import type { LifetimeValueProps } from './props.ts';
import { Results } from './Results.tsx';
import { ownFigures, type View, viewCodec } from './view.ts';

/** The calculator: figures in, value out, at once; the address and the browser's storage keep what was entered. */
export function LifetimeValue(props: LifetimeValueProps) {
  return (
    <Widget words={props.kit}>
      <Calculator {...props} />
    </Widget>
  );
}

/** Id of the calculator on a page, for links to it. */
const anchor = 'lifetime-value';

function Calculator({ locale, words, kit, presets, preset }: LifetimeValueProps) {
  const initial: View = useMemo(() => {
    const first = presets.find(({ id }) => id === preset) ?? presets[0];
    return { scenario: first?.scenario ?? defaultScenario, currency: defaultCurrency[locale] };
  }, [presets, preset, locale]);
  const codec = useMemo(() => viewCodec(initial), [initial]);
  const stored = useStored(ownFigures);
  const [view, setView] = useQuery(codec, preset === null ? (stored.value ?? initial) : initial);
  const [texts, setTexts] = useState<Texts>(() => toTexts(locale, view.scenario));

  const show = (next: View) => {
    setView(next);
    setTexts(toTexts(locale, next.scenario));
  };
  const keep = (next: View) => {
    setView(next);
    stored.set(() => next);
  };

  const readings = Object.fromEntries(
    (Object.keys(fieldRules) as FieldName[]).map((name) => [name, readNumber(locale, kit, fieldRules[name], texts[name])]),
  ) as Record<FieldName, NumberReading>;
  const shownFields =
    view.scenario.horizon === null
      ? (Object.keys(readings) as FieldName[]).filter((name) => name !== 'horizon')
      : (Object.keys(readings) as FieldName[]);
  const isStale = shownFields.some((name) => readings[name].kind === 'wrong');

  const type = (name: FieldName, text: string) => {
    setTexts((before) => ({ ...before, [name]: text }));
    const reading = readNumber(locale, kit, fieldRules[name], text);
    if (reading.kind === 'number') keep({ ...view, scenario: toScenario(view.scenario, name, reading.value) });
  };

  return (
    <div className="clv">
      <Inputs
        locale={locale}
        words={words}
        view={view}
        texts={texts}
        readings={readings}
        presets={presets}
        onType={type}
        onPreset={(scenario) => show({ scenario, currency: initial.currency })}
        onView={(next) => {
          keep(next);
          setTexts((before) => ({ ...toTexts(locale, next.scenario), ...wrongOnes(before, readings) }));
        }}
      />
      <Results
        locale={locale}
        words={words}
        view={view}
        isStale={isStale}
        onConvention={(convention) => keep({ ...view, scenario: { ...view.scenario, convention } })}
      />
      <div className="widget-foot">
        <CopyLink words={kit} address={() => addressOf(codec, view, location.href, anchor)} />
        <PersonalState words={kit} shelf={ownFigures} stored={stored} merge={(_, loaded) => loaded} />
      </div>
    </div>
  );
}

/** Texts that could not be read stay as they were typed. */
function wrongOnes(texts: Texts, readings: Record<FieldName, NumberReading>): Partial<Texts> {
  return Object.fromEntries(
    (Object.keys(texts) as FieldName[]).filter((name) => readings[name].kind === 'wrong').map((name) => [name, texts[name]]),
  );
}
