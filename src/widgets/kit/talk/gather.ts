import type { Locale } from '../../../i18n/locales.ts';
import { fourSteps } from '../../../model/drill/deck.ts';
import { getShared, getWords } from '../../../site/edition.ts';
import type { Aims, Talk } from './talk.ts';
import { toTalk } from './to-talk.ts';

/** The conversations that a language has written, and what they are scored on; the laws see that each names its languages. */
export async function gatherTalks(locale: Locale): Promise<{ aims: Aims; talks: Talk[] }> {
  const [spoken, stageWords, { steps }, talks, stages] = await Promise.all([
    getWords('conversations', locale),
    getWords('stages', locale),
    getWords('objection-drill', locale),
    getShared('conversations'),
    getShared('stages'),
  ]);
  const ids = [...stages.map(({ id }) => id), ...fourSteps];
  return {
    aims: {
      stages: stages.map(({ id }) => ({ id, name: stageWords[id]?.name ?? id })),
      steps: fourSteps.map((id) => ({ id, name: steps[id] })),
    },
    talks: talks.flatMap((talk) => {
      const own = spoken[talk.id];
      return own === undefined ? [] : [toTalk(talk, own, ids)];
    }),
  };
}
