import type { Locale } from '../../i18n/locales.ts';
import type { TalkEnding, TalkGraph, TalkReply, TalkTurn } from '../../model/practice/conversation.ts';
import type { ConversationPracticeWords } from '../../schemas/conversation-practice-words.ts';
import type { Conversation } from '../../schemas/conversations.ts';
import type { KitWords } from '../../schemas/kit-words.ts';

export interface SpokenReply extends TalkReply {
  text: string;
  feedback: string;
}

/** What the customer says; `speaker` is null where there is only one. */
export interface SpokenTurn extends TalkTurn<SpokenReply> {
  speaker: string | null;
  words: string;
}

export interface SpokenEnding extends TalkEnding {
  text: string;
}

/** One conversation in one language. */
export interface Talk extends TalkGraph<SpokenTurn, SpokenEnding> {
  id: string;
  version: number;
  skill: Conversation['skill'];
  title: string;
  who: string;
  where: string;
  situation: string;
}

/** What conversations are scored on, with their names: stages of a sale, steps of an answer. */
export interface Aims {
  stages: readonly { id: string; name: string }[];
  steps: readonly { id: string; name: string }[];
}

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
