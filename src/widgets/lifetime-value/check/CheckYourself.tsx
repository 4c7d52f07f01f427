import { useState } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import type { CalculatorWords } from '../props.ts';
import { type PublishedCase, publishedCases } from './published.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords['check'];
}

interface Result extends PublishedCase {
  computed: number;
  agrees: boolean;
}

/** True when a number rounds to the published digits. */
function agrees(computed: number, { published, decimals }: PublishedCase): boolean {
  return Math.abs(computed - published) <= 0.5000001 * 10 ** -decimals;
}

/** The published cases, worked out on the reader's own device by the code that works out everything else. */
export function CheckYourself({ locale, words }: Props) {
  const [results, setResults] = useState<Result[] | null>(null);
  const number = (value: number, decimals: number) => formatNumber(locale, value, decimals);
  const run = () =>
    setResults(
      publishedCases.map((one) => {
        const computed = one.compute();
        return { ...one, computed, agrees: agrees(computed, one) };
      }),
    );
  const wrong = results?.filter((result) => !result.agrees).length ?? 0;
  return (
    <div>
      <p className="label">{words.intro}</p>
      <button type="button" className="button" onClick={run}>
        {words.run}
      </button>
      <p role="status" className="label">
        {results !== null &&
          (wrong === 0 ? fill(words.allAgree, { count: number(results.length, 0) }) : fill(words.someDiffer, { count: number(wrong, 0) }))}
      </p>
      {results !== null && (
        <div className="scroll" role="region" aria-label={words.title} tabIndex={0}>
          <table className="stacks">
            <thead>
              <tr>
                <th scope="col">{words.case}</th>
                {[words.expected, words.computed, words.difference].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results.map(({ source, name, published, decimals, computed, agrees: isRight }) => (
                <tr key={source + name} data-state={isRight ? 'right' : 'wrong'}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                    <bdi className="small">{words.sources[source]}</bdi>
                  </th>
                  <td className="number" data-label={words.expected}>
                    {number(published, decimals)}
                  </td>
                  <td className="number" data-label={words.computed}>
                    {number(computed, decimals + 2)}
                  </td>
                  <td className="number" data-label={words.difference}>
                    <bdi dir="ltr">{(computed - published).toExponential(1)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
