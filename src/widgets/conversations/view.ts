import { type TalkGraph, walk } from '../../model/practice/conversation.ts';
import type { QueryCodec } from '../kit/use-query.ts';

/** Which conversation, and the replies given so far. */
export interface View {
  talk: string;
  path: readonly string[];
}

/** What the address needs to know of a conversation. */
export interface KnownTalk extends TalkGraph {
  id: string;
  version: number;
}

/**
 * Reads and writes a view in the address: `talk=rude-visitor&path=hear-out.test-together`. What is no path of the conversation
 * is cut off where it leaves it; a path of another version is passed over, and the conversation begins anew.
 */
export function viewCodec(talks: readonly KnownTalk[], base: View): QueryCodec<View> {
  return {
    keys: ['talk', 'path', 'version'],
    parse: (query) => {
      const talk = talks.find(({ id }) => id === query['talk']);
      if (talk === undefined) return null;
      const isSame = (query['version'] ?? '1') === String(talk.version);
      const choices = isSame ? (query['path'] ?? '').split('.') : [];
      return { talk: talk.id, path: walk(talk, choices).steps.map(({ reply: { id } }) => id) };
    },
    serialise: ({ talk, path }) => {
      const version = talks.find(({ id }) => id === talk)?.version ?? 1;
      const hasPath = path.length > 0;
      return {
        talk: talk === base.talk && !hasPath ? undefined : talk,
        path: hasPath ? path.join('.') : undefined,
        version: hasPath && version > 1 ? String(version) : undefined,
      };
    },
  };
}
