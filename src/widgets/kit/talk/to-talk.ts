import type { Conversation, ConversationWords } from '../../../schemas/conversations.ts';
import type { Talk } from './talk.ts';

/** Joins a conversation's graph with its words. Throws where a turn, a reply or an ending lacks its words. */
export function toTalk(
  { id, version, skill, chapters, section, turns, endings }: Conversation,
  words: ConversationWords,
  aims: readonly string[],
): Talk {
  const lacking = (what: string) => new Error(`The conversation “${id}” lacks the words of “${what}”. Add them to conversations.yaml.`);
  const { title, who, where, situation } = words;
  return {
    id,
    version,
    skill,
    chapters,
    section,
    title,
    who,
    where,
    situation,
    aims,
    turns: turns.map((turn) => {
      const said = words.turns[turn.id];
      if (said === undefined) throw lacking(turn.id);
      const replies = turn.replies.map((reply) => {
        const own = said.replies[reply.id];
        if (own === undefined) throw lacking(`${turn.id} / ${reply.id}`);
        return { ...reply, ...own };
      });
      return { id: turn.id, speaker: said.speaker ?? null, words: said.words, replies, fails: said.fails };
    }),
    endings: endings.map((ending) => {
      const text = words.endings[ending.id];
      if (text === undefined) throw lacking(ending.id);
      return { ...ending, text };
    }),
  };
}
