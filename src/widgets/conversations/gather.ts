import type { Locale } from '../../i18n/locales.ts';
import { getWords } from '../../site/edition.ts';
import { gatherTalks } from '../kit/talk/gather.ts';
import type { ConversationsData } from './props.ts';

/** The conversations that a language has, and the words of the practice. */
export async function gatherConversations(locale: Locale): Promise<ConversationsData> {
  const [words, kit, talks] = await Promise.all([getWords('conversation-practice', locale), getWords('kit', locale), gatherTalks(locale)]);
  return { locale, words, kit, ...talks };
}
