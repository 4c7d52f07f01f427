import { useMemo } from 'react';
import { Choices } from '../kit/Choices.tsx';
import { CopyLink } from '../kit/CopyLink.tsx';
import { Fold } from '../kit/Fold.tsx';
import { loadAnew } from '../kit/load-anew.ts';
import { PersonalState, StateNotice } from '../kit/PersonalState.tsx';
import { practiceShelf } from '../kit/practice-shelf.ts';
import { sharedAddress } from '../kit/published.ts';
import { addressOf, useQuery } from '../kit/use-query.ts';
import { useStored } from '../kit/use-stored.ts';
import { Widget } from '../kit/Widget.tsx';
import { Learn } from './Learn.tsx';
import type { CustomerTypesProps } from './props.ts';
import { Recognise } from './Recognise.tsx';
import { modes, type View, viewCodec } from './view.ts';

/** Customer types: learn to tell them apart on scenes, or read the signs in a customer of one's own. */
export function CustomerTypes(props: CustomerTypesProps) {
  return (
    <Widget words={props.kit}>
      <Types {...props} />
    </Widget>
  );
}

/** Id of the widget on a page, for links to it. */
const anchor = 'customer-types';

const loadTakeScenes = () => loadAnew(() => import('./TakeScenes.tsx')).then((file) => file.TakeScenes);

function Types({ locale, words, kit, sets: all, set }: CustomerTypesProps) {
  const sets = useMemo(() => all.filter(({ id }) => set === null || id === set), [all, set]);
  const base: View = useMemo(() => ({ mode: 'learn', set: set ?? 'roles', seen: [] }), [set]);
  const codec = useMemo(
    () => viewCodec(Object.fromEntries(sets.map(({ id, observations }) => [id, observations.map((observation) => observation.id)])), base),
    [sets, base],
  );
  const [view, setView] = useQuery(codec, base);
  const stored = useStored(practiceShelf);
  const addressOfView = () => addressOf(codec, view, location.href, anchor);
  const data = sets.find(({ id }) => id === view.set);
  if (data === undefined) throw new Error(`The set “${view.set}” has no data.`);

  return (
    <div className="customer-types">
      <div className="widget-switches label">
        <Choices
          legend={words.modes.legend}
          layout="row"
          options={modes.map((value) => ({ value, label: words.modes[value] }))}
          value={view.mode}
          onChange={(mode) => setView({ ...view, mode })}
        />
        {sets.length > 1 && (
          <Choices
            legend={words.sets.legend}
            layout="row"
            options={sets.map(({ id }) => ({ value: id, label: words.sets.names[id] }))}
            value={view.set}
            onChange={(chosen) => setView({ ...view, set: chosen, seen: [] })}
          />
        )}
      </div>
      {view.mode === 'learn' ? (
        <>
          <Learn key={data.id} locale={locale} words={words.learn} turn={kit.turn} data={data} stored={stored} />
          <Fold
            words={kit}
            title={kit.carry.title}
            load={loadTakeScenes}
            given={{ locale, words, kit, data, address: sharedAddress(addressOfView()) }}
          />
        </>
      ) : (
        <Recognise locale={locale} words={words.recognise} data={data} seen={view.seen} onSeen={(seen) => setView({ ...view, seen })} />
      )}
      <StateNotice words={kit} shelf={practiceShelf} stored={stored} />
      <div className="widget-foot">
        <CopyLink words={kit} address={() => addressOfView()} />
        <PersonalState words={kit} shelf={practiceShelf} stored={stored} isShared />
      </div>
    </div>
  );
}
