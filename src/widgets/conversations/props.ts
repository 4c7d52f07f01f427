import type { Locale } from '../../i18n/locales.ts';
import type { ConversationPracticeWords } from '../../schemas/conversation-practice-words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { Aims, Talk } from '../kit/talk/talk.ts';

/** What the practice is given in one language: the conversations that it has. */
export interface ConversationsData {
  locale: Locale;
  words: ConversationPracticeWords;
  kit: KitWords;
  aims: Aims;
  talks: Talk[];
}

export interface ConversationsProps extends ConversationsData {
  /** The one conversation that is shown, or null on the page of all. */
  only: string | null;
}
