import { useMemo, useState } from 'react';
import { fill } from '../../i18n/words.ts';
import { isLabel, longestLabel, type NamedScenario } from './comparison-codec.ts';
import type { ComparisonRow } from './comparison-rows.ts';
import { plainNumber } from './Headline.tsx';
import type { LevelProps } from './level.ts';

const most = 2;

interface Props extends Pick<LevelProps, 'locale' | 'words' | 'view' | 'onView' | 'onOther'> {
  /** What is compared; the same as long as it says the same. */
  rows: readonly ComparisonRow[];
  /** What the bounds rest on, or what is needed for them. */
  note: string;
}

/** The present figures beside up to two that were kept, row by row. */
export function Comparison(props: Props) {
  const { locale, words, view, onView, onOther, note } = props;
  const [message, setMessage] = useState('');
  const { compare } = words;
  const { scenario, beside } = view;
  const nameOf = ({ label }: NamedScenario, index: number) => label || fill(compare.unnamed, { number: plainNumber(locale)(index + 2) });
  const show = (next: readonly NamedScenario[], text: string) => {
    onView({ ...view, beside: next });
    setMessage(text);
  };
  const swap = (index: number, kept: NamedScenario) => {
    onOther({ ...view, scenario: kept.scenario, beside: beside.map((other, at) => (at === index ? { ...kept, scenario } : other)) });
    setMessage(fill(compare.edited, { name: nameOf(kept, index) }));
  };
  const columns = [
    { name: compare.present, scenario },
    ...beside.map((kept, index) => ({ name: nameOf(kept, index), scenario: kept.scenario })),
  ];
  const rows = useMemo(
    () => props.rows.map(([name, text]) => ({ name, texts: columns.map((column) => text(column.scenario)) })),
    [words, view, props.rows],
  );

  return (
    <section className="clv-compare">
      <h3>{compare.title}</h3>
      <p className="small label">{compare.intro}</p>
      {beside.length > 0 && (
        <>
          <div className="scroll" role="region" aria-label={compare.title} tabIndex={0}>
            <table className="stacks">
              <thead>
                <tr>
                  <th scope="col">{compare.figure}</th>
                  {columns.map(({ name }, index) => (
                    <th key={index} scope="col" className="number">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, texts }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {texts.map((text, index) => (
                      <td key={index} className="number" data-label={columns[index]?.name}>
                        {text}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="small label">{note}</p>
          <ul className="clv-kept">
            {beside.map((kept, index) => (
              <li key={index} className="label">
                <label>
                  {fill(compare.label, { number: plainNumber(locale)(index + 2) })}
                  <input
                    type="text"
                    value={kept.label}
                    maxLength={longestLabel}
                    onChange={({ target }) => isLabel(target.value) && show(beside.with(index, { ...kept, label: target.value }), '')}
                  />
                </label>
                <button type="button" className="button button-quiet" onClick={() => swap(index, kept)}>
                  {fill(compare.edit, { name: nameOf(kept, index) })}
                </button>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => show(beside.toSpliced(index, 1), fill(compare.removed, { name: nameOf(kept, index) }))}
                >
                  {fill(compare.remove, { name: nameOf(kept, index) })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {beside.length < most ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            const kept = { label: '', scenario };
            show([...beside, kept], fill(compare.kept, { name: nameOf(kept, beside.length) }));
          }}
        >
          {compare.keep}
        </button>
      ) : (
        <p className="small label">{compare.full}</p>
      )}
      <p role="status" className="small label">
        {message}
      </p>
    </section>
  );
}
