import { Activity, lazy, Suspense, useMemo, useState } from 'react';
import { defaultCurrency } from '../../i18n/format.ts';
import { Choices } from '../kit/Choices.tsx';
import { CopyLink } from '../kit/CopyLink.tsx';
import { PersonalState, StateNotice } from '../kit/PersonalState.tsx';
import { addressOf, useQuery } from '../kit/use-query.ts';
import { useStored } from '../kit/use-stored.ts';
import { Widget } from '../kit/Widget.tsx';
import { useBase } from './data/use-base.ts';
import { defaultScenario } from './default-scenario.ts';
import type { LevelProps } from './level.ts';
import type { LifetimeValueProps } from './props.ts';
import { QuickLevel } from './quick/QuickLevel.tsx';
import { useFigures } from './use-figures.ts';
import { firstView, levels, ownFigures, type View, viewCodec } from './view.ts';

const ContractLevel = lazy(() => import('./contract/ContractLevel.tsx').then((file) => ({ default: file.ContractLevel })));
const DataLevel = lazy(() => import('./data/DataLevel.tsx').then((file) => ({ default: file.DataLevel })));
const CheckYourself = lazy(() => import('./check/CheckYourself.tsx').then((file) => ({ default: file.CheckYourself })));

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
    return firstView(first?.scenario ?? defaultScenario, defaultCurrency[locale]);
  }, [presets, preset, locale]);
  const codec = useMemo(() => viewCodec(locale, initial), [locale, initial]);
  const stored = useStored(ownFigures);
  const [isChecking, setChecking] = useState(false);
  const [view, setView] = useQuery(codec, preset === null ? { ...initial, ...stored.value } : initial);

  const keep = (next: View) => {
    setView(next);
    const { level: _level, beside: _beside, ...own } = next;
    stored.set(() => own);
  };
  const figures = useFigures(locale, kit, view, keep);
  const given: LevelProps = {
    ...{ locale, words, kit, presets, view, figures },
    onView: (next) => {
      keep(next);
      figures.show(next, true);
    },
    onOther: (next) => {
      setView(next);
      figures.show(next, false);
    },
  };
  const base = useBase();
  const isData = view.level === 'data';
  const [hasData, setHasData] = useState(isData);
  if (isData && !hasData) setHasData(true);

  return (
    <>
      <div className="widget-switches label">
        <Choices
          legend={words.levels.legend}
          layout="row"
          options={levels.map((value) => ({ value, label: words.levels.names[value] }))}
          value={view.level}
          onChange={(level) => given.onView({ ...view, level })}
        />
        <p className="small label">{words.levels.hints[view.level]}</p>
      </div>
      <Suspense fallback={<p className="label">{words.levels.loading}</p>}>
        {!isData && <div className="clv">{view.level === 'quick' ? <QuickLevel {...given} /> : <ContractLevel {...given} />}</div>}
        {hasData && (
          // A base that was read and fitted is still there when the reader comes back to it.
          <Activity mode={isData ? 'visible' : 'hidden'}>
            <div className="clv">
              <DataLevel {...given} base={base} />
            </div>
          </Activity>
        )}
      </Suspense>
      <details className="clv-check" onToggle={() => setChecking(true)}>
        <summary className="label">{words.check.title}</summary>
        <Suspense fallback={<p className="label">{words.levels.loading}</p>}>
          {isChecking && <CheckYourself locale={locale} words={words.check} />}
        </Suspense>
      </details>
      <div className="widget-foot">
        <CopyLink words={kit} address={() => addressOf(codec, view, location.href, anchor)} />
        <StateNotice words={kit} shelf={ownFigures} stored={stored} />
        <PersonalState words={kit} shelf={ownFigures} stored={stored} />
      </div>
    </>
  );
}
