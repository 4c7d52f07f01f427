import type { TalkEnding, TalkGraph, TalkReply, TalkTurn } from '../../../model/practice/conversation.ts';
import type { Conversation } from '../../../schemas/conversations.ts';

export interface SpokenReply extends TalkReply {
  text: string;
  feedback: string;
}

/** What the customer says, `speaker` null where there is only one, and when the strong reply would fail. */
export interface SpokenTurn extends TalkTurn<SpokenReply> {
  speaker: string | null;
  words: string;
  fails: string;
}

export interface SpokenEnding extends TalkEnding {
  text: string;
}

/** One conversation in one language. */
export interface Talk extends TalkGraph<SpokenTurn, SpokenEnding> {
  id: string;
  version: number;
  skill: Conversation['skill'];
  chapters: readonly string[];
  /** Id of the heading, in the first of the chapters, that teaches it. */
  section: string;
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
