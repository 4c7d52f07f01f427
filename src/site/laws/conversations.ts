import { locales } from '../../i18n/locales.ts';
import { fourSteps } from '../../model/drill/deck.ts';
import { findProblems } from '../../model/practice/check-conversation.ts';
import type { Outcome, TalkGraph, TalkReply } from '../../model/practice/conversation.ts';
import type { DataFile, Library, Problem } from '../library.ts';
import { languagesOf } from './lag.ts';

type Entry = DataFile['strings'][number];

/** Names that follow a path, each once, in order: of `a.turns.x.id` and `a.turns.y.id`, what follows `a.turns.` is x and y. */
function namesAfter(strings: readonly Entry[], path: string): string[] {
  return [...new Set(strings.flatMap(({ path: own }) => (own.startsWith(path) ? [own.slice(path.length).split('.')[0] ?? ''] : [])))];
}

const textAt = (strings: readonly Entry[], path: string): string => strings.find((entry) => entry.path === path)?.text ?? '';
const textsUnder = (strings: readonly Entry[], path: string) =>
  strings.filter((entry) => entry.path.startsWith(path)).map(({ text }) => text);

/** A conversation of the shared file as the model sees it. */
function readTalk(strings: readonly Entry[], id: string, aims: readonly string[]): TalkGraph {
  const turns = namesAfter(strings, `${id}.turns.`).map((turn) => ({
    id: turn,
    replies: namesAfter(strings, `${id}.turns.${turn}.replies.`).map((reply): TalkReply => {
      const path = `${id}.turns.${turn}.replies.${reply}`;
      return {
        id: reply,
        quality: textAt(strings, `${path}.quality`) as TalkReply['quality'],
        serves: textsUnder(strings, `${path}.serves.`),
        harms: textsUnder(strings, `${path}.harms.`),
        next: textAt(strings, `${path}.next`),
      };
    }),
  }));
  const endings = namesAfter(strings, `${id}.endings.`).map((ending) => ({
    id: ending,
    outcome: textAt(strings, `${id}.endings.${ending}.outcome`) as Outcome,
  }));
  return { aims, turns, endings };
}

/** The line of a place that the model names: a turn, `turn / reply` or an ending; else of the conversation itself. */
function lineOf(strings: readonly Entry[], id: string, where: string): number | undefined {
  const [place = '', reply] = where.split(' / ');
  const paths = reply === undefined ? [`${id}.turns.${place}.`, `${id}.endings.${place}.`] : [`${id}.turns.${place}.replies.${reply}.`];
  return (
    strings.find(({ path }) => paths.some((start) => path.startsWith(start))) ?? strings.find(({ path }) => path.startsWith(`${id}.`))
  )?.line;
}

/** A conversation can be held: every reply leads on, every path ends in three to five turns, one reply a turn is strong, and strong replies end well. */
export function conversationsCanBeHeld({ data }: Library): Problem[] {
  const shared = data['conversations']?.shared;
  const aims = [...(data['stages']?.shared?.ids[''] ?? []), ...fourSteps];
  return (shared?.ids[''] ?? []).flatMap((id) =>
    findProblems(readTalk(shared?.strings ?? [], id, aims)).map(({ where, fact, action }) => ({
      file: shared?.file ?? '',
      line: lineOf(shared?.strings ?? [], id, where),
      fact: `“${[id, where].filter((part) => part !== '').join(' / ')}”: ${fact}`,
      action,
    })),
  );
}

/** Conversations name chapters that are listed, and the languages that have them: English, and those in which words are written. */
export function conversationsBelongSomewhere({ parts, data }: Library): Problem[] {
  const shared = data['conversations']?.shared;
  const chapters = parts.flatMap((part) => part.chapters);
  const file = shared?.file ?? '';
  const unknown = (shared?.strings ?? []).flatMap(({ path, text, line }) => {
    const known = /^[^.]+\.chapters\./.test(path) ? chapters : /^[^.]+\.languages\./.test(path) ? locales : null;
    return known === null || (known as readonly string[]).includes(text)
      ? []
      : [
          {
            file,
            line,
            fact: `“${text}” (${path}) does not exist.`,
            action: 'Name a chapter of chapters.yaml or a language of the house.',
          },
        ];
  });
  const unnamed = (shared?.ids[''] ?? []).flatMap((id) => {
    const languages = languagesOf({ data }, 'conversations', id) ?? [];
    const line = lineOf(shared?.strings ?? [], id, '');
    return locales
      .filter((locale) => !languages.includes(locale))
      .filter((locale) => locale === 'en' || data['conversations']?.[locale]?.ids['']?.includes(id) === true)
      .map((locale) => ({ file, line, fact: `“${id}” does not name the language “${locale}”.`, action: 'Add it to “languages”.' }));
  });
  return [...unknown, ...unnamed];
}
