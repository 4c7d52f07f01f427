import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { recognise, type Support } from '../../model/types/recognise.ts';
import type { CustomerTypesWords } from '../../schemas/customer-types-words.ts';
import type { TypeSetData } from './props.ts';

interface Props {
  locale: Locale;
  words: CustomerTypesWords['recognise'];
  data: TypeSetData;
  seen: readonly string[];
  onSeen: (seen: string[]) => void;
}

/** Under this lead the first two types are called undecided. */
const clearLead = 1.5;

/** The reader ticks what she observed and sees for which types it speaks, how strongly, and how to go on. */
export function Recognise({ locale, words, data, seen, onSeen }: Props) {
  const ticked = data.observations.filter(({ id }) => seen.includes(id));
  const support = recognise(
    data.types.map(({ id }) => id),
    ticked,
  );
  const toggle = (id: string) => onSeen(seen.includes(id) ? seen.filter((other) => other !== id) : [...seen, id]);
  const [first, second] = support;
  const nameOf = (id: string | undefined) => data.types.find((type) => type.id === id)?.name ?? '';
  const isUndecided = first !== undefined && second !== undefined && first.share < second.share * clearLead;
  const top = data.types.find(({ id }) => id === first?.type);

  return (
    <div className="recognise">
      <p className="small">{words.intro}</p>
      <fieldset className="choices choices-list label">
        <legend>{words.legend}</legend>
        <div className="choices-options">
          {data.observations.map(({ id, text }) => (
            <label key={id}>
              <input type="checkbox" checked={seen.includes(id)} onChange={() => toggle(id)} />
              <span>{text}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {ticked.length === 0 ? (
        <p role="status" className="small">
          {words.nothing}
        </p>
      ) : (
        <div className="recognise-result">
          <h3>{words.result}</h3>
          <p role="status">
            {isUndecided
              ? fill(words.undecided, { first: nameOf(first?.type), second: nameOf(second?.type) })
              : fill(words.strongest, { type: nameOf(first?.type) })}
          </p>
          <ul className="supports">
            {support.map(({ type, share, weights }) => (
              <li key={type}>
                <div className="support-head">
                  <b>{nameOf(type)}</b>
                  <span className="label">{fill(words.share, { share: formatPercent(locale, share, 0) })}</span>
                </div>
                <svg className="support-bar" width="100%" height="10" aria-hidden="true">
                  <rect className="chart-track" width="100%" height="10" />
                  <rect className="chart-bar" width={`${(share * 100).toFixed(1)}%`} height="10" />
                </svg>
                <details>
                  <summary className="small label">{words.weights}</summary>
                  <Weights locale={locale} words={words} data={data} weights={weights} />
                </details>
              </li>
            ))}
          </ul>
          {top !== undefined && (
            <div className="advice">
              <h4>{top.name}</h4>
              <p>{top.short}</p>
              {(['ask', 'do', 'avoid'] as const).map((list) => (
                <div key={list}>
                  <p className="label">{words[list]}</p>
                  <ul>
                    {top[list].map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                </div>
              ))}
              <p className="quiz-say">
                <span className="label">{words.say}</span> {top.say}
              </p>
            </div>
          )}
          <p className="small">{words.caution}</p>
          <button type="button" className="button" onClick={() => onSeen([])}>
            {words.clear}
          </button>
        </div>
      )}
    </div>
  );
}

/** Words for a weight: two points are a factor of four in the odds. */
function strengthOf(weight: number): 'stronglyFor' | 'for' | 'little' | 'against' | 'stronglyAgainst' {
  if (weight >= 2) return 'stronglyFor';
  if (weight >= 0.6) return 'for';
  if (weight > -0.6) return 'little';
  return weight > -2 ? 'against' : 'stronglyAgainst';
}

function Weights({ locale, words, data, weights }: Pick<Props, 'locale' | 'words' | 'data'> & { weights: Support['weights'] }) {
  return (
    <table>
      <tbody>
        {weights.map(({ id, weight }) => (
          <tr key={id}>
            <th scope="row">{data.observations.find((observation) => observation.id === id)?.text}</th>
            <td className="number">
              <bdi>{`${weight > 0 ? '+' : ''}${formatNumber(locale, weight, 1)}`}</bdi>
            </td>
            <td>{words[strengthOf(weight)]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
