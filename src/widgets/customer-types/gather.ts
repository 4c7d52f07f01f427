import type { Locale } from '../../i18n/locales.ts';
import { typeSets } from '../../model/types/type-set.ts';
import { getShared, getWords } from '../../site/edition.ts';
import type { CustomerTypesData, TypeSetData } from './props.ts';

/** Both sets of types with their scenes and observations, joined with the words of a language. */
export async function gatherCustomerTypes(locale: Locale): Promise<CustomerTypesData> {
  const [words, kit, ids, typeWords, scenes, sceneWords, observations, observationWords] = await Promise.all([
    getWords('customer-types', locale),
    getWords('kit', locale),
    getShared('types'),
    getWords('types', locale),
    getShared('scenes'),
    getWords('scenes', locale),
    getShared('observations'),
    getWords('observations', locale),
  ]);
  const need = <T>(value: T | undefined, id: string): T => {
    if (value === undefined) throw new Error(`“${id}” has no words in ${locale}. Add them.`);
    return value;
  };
  const sets = typeSets.map(
    (id): TypeSetData => ({
      id,
      types: ids[id].map(({ id: type }) => {
        const { name, short, ask, do: acts, avoid, say } = need(typeWords[id][type], type);
        return { id: type, name, short, ask, do: acts, avoid, say };
      }),
      scenes: scenes[id].map((scene) => {
        const { situation, feedback, model, fails } = need(sceneWords[id][scene.id], scene.id);
        return { ...scene, situation, feedback, model, fails };
      }),
      observations: observations[id].map(({ id: observation, likelihood }) => ({
        id: observation,
        likelihood,
        text: need(observationWords[id][observation], observation),
      })),
    }),
  );
  return { locale, words, kit, sets };
}
