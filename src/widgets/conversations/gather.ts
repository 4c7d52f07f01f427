import type { Locale } from '../../i18n/locales.ts';
import { fourSteps } from '../../model/drill/deck.ts';
import { getShared, getWords } from '../../site/edition.ts';
import type { ConversationsData } from './props.ts';
import { toTalk } from './talks.ts';

/** The conversations that a language has, and the words of the practice. */
export async function gatherConversations(locale: Locale): Promise<ConversationsData> {
  const [words, kit, spoken, stageWords, { steps }, talks, stages] = await Promise.all([
    getWords('conversation-practice', locale),
    getWords('kit', locale),
    getWords('conversations', locale),
    getWords('stages', locale),
    getWords('objection-drill', locale),
    getShared('conversations'),
    getShared('stages'),
  ]);
  const ids = [...stages.map(({ id }) => id), ...fourSteps];
  return {
    locale,
    words,
    kit,
    aims: {
      stages: stages.map(({ id }) => ({ id, name: stageWords[id]?.name ?? id })),
      steps: fourSteps.map((id) => ({ id, name: steps[id] })),
    },
    // A language has the conversations that it has written; the laws see that each names its languages.
    talks: talks.flatMap((talk) => {
      const own = spoken[talk.id];
      return own === undefined ? [] : [toTalk(talk, own, ids)];
    }),
  };
}
