import type { Locale } from '../../i18n/locales.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import { getShared, getWords } from '../../site/edition.ts';
import type { LifetimeValueData } from './props.ts';

/** The calculator's words and its presets in an edition's money. */
export async function gatherLifetimeValue(locale: Locale): Promise<LifetimeValueData> {
  const words = {
    ...(await getWords('lifetime-value', locale)),
    contract: await getWords('clv-contract', locale),
    data: await getWords('clv-data', locale),
  };
  const presets = (await getShared('presets')).map(({ id, ...scenario }) => ({
    id,
    scenario: {
      ...scenario,
      margin: scenario.margin * words.moneyScale,
      acquisitionCost: scenario.acquisitionCost * words.moneyScale,
    } satisfies Scenario,
  }));
  return { locale, words, kit: await getWords('kit', locale), presets };
}
