import { seedOf, shuffle } from '../types/scene-order.ts';
import type { TalkEnding, TalkGraph, TalkReply, TalkTurn } from './conversation.ts';
import { emptyAnswer } from './task.ts';

/** How good a reply is; a card has one strong one. */
export const qualities = ['strong', 'fair', 'weak'] as const;
export type Quality = (typeof qualities)[number];

/** What stands around an item in other programs and on paper: one situation, and a good answer in parts. */
interface CardFrame {
  /** Stable within its language: kebab-case, never reused. */
  id: string;
  topic: { id: string; name: string };
  /** What the topic is a topic of, such as a skill; null where the deck's path says it. */
  part: { id: string; name: string } | null;
  chapters: readonly string[];
  /** Where the item is practised; null where nobody else could open it, as of the reader's own. */
  address: string | null;
  /** Written by the reader, so that it is not under the handbook's licence. */
  isOwn: boolean;
  /** Who says what, and where, null where the words tell it; `before` is what went before, a paragraph each. */
  prompt: { who: string | null; where: string | null; before?: readonly string[]; words: string };
  /** What is asked; null where the set asks the same of all its cards. */
  question: string | null;
  /** The strong reply in its parts, such as the four steps, each with its name; one that has no parts has none. */
  modelAnswer: readonly { name: string | null; text: string }[];
  /** What would change the answer. */
  note: string | null;
}

/** An entry, explained for when it was treated rightly and for when it was not. */
export interface CardEntry {
  id: string;
  text: string;
  right: string;
  wrong: string;
}

/** One to choose among replies, which stand in the order of `mixOptions`. */
export interface ChoiceCard extends CardFrame {
  kind: 'one';
  options: readonly { id: string; text: string; feedback: string; quality: Quality }[];
}

export interface CardReply extends TalkReply {
  text: string;
  feedback: string;
}

/** What the customer says, the replies to it in the order of `mixOptions`, and when the strong one would fail; `speaker` is null where there is only one. */
export interface CardTurn extends TalkTurn<CardReply> {
  speaker: string | null;
  words: string;
  fails: string;
}

/** A conversation that branches. Its prompt's words are the situation; it begins with its first turn. */
export interface TalkCard extends CardFrame, TalkGraph<CardTurn, TalkEnding & { text: string }> {
  kind: 'conversation';
  title: string;
}

/**
 * A practice item as other programs take it. Options to tick stand in the order of `mixOptions`, steps in the right order; a match names one
 * of the choices; criteria are for own words.
 */
export type PracticeCard =
  | ChoiceCard
  | TalkCard
  | (CardFrame & { kind: 'several'; entries: readonly (CardEntry & { isRight: boolean })[] })
  | (CardFrame & { kind: 'order'; entries: readonly CardEntry[] })
  | (CardFrame & {
      kind: 'match';
      entries: readonly (CardEntry & { match: string })[];
      choices: readonly { id: string; text: string }[];
    })
  | (CardFrame & { kind: 'free'; entries: readonly CardEntry[] });

/** A card of entries, each explained both ways. */
export type EntryCard = Exclude<PracticeCard, ChoiceCard | TalkCard>;

/** A card that does not branch. */
export type FlatCard = Exclude<PracticeCard, TalkCard>;

/** Cards in one language, with what stands around them in a file or on paper. */
export interface PracticeDeck<C extends PracticeCard = PracticeCard> {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Names from the whole to the part, the handbook's own first; a topic's cards go into one more, named after it. */
  path: readonly [string, ...string[]];
  /** Address of the set; null where nobody else could open it. */
  source: string | null;
  labels: {
    /** Asks for an answer of one's own. */
    ask: string;
    /** Asks to choose among the options. */
    choose: string;
    modelAnswer: string;
    options: string;
    /** Null where no card has a note. */
    note: string | null;
    qualities: Readonly<Record<Quality, string>>;
    /** Said of an option that belongs among several, and of one that does not. */
    belongs: string;
    belongsNot: string;
  };
  cards: readonly C[];
}

/** The licence of all words that leave the handbook. */
export const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** By what another program knows an item again, in its language: `stableId('tr', 'too-dear') === 'mushtari-tr-too-dear'`. */
export function stableId(language: string, id: string): string {
  return `mushtari-${language}-${id}`;
}

/** Names from the whole to the card's topic, for decks and categories of other programs. */
export function pathOf({ path }: PracticeDeck, { part, topic }: PracticeCard): string[] {
  return [...path, ...(part === null ? [] : [part.name]), topic.name];
}

/** What a card is found by, each once: its part, its topic, its chapters. */
export function tagsOf({ part, topic, chapters }: PracticeCard): string[] {
  return [...new Set([...(part === null ? [] : [part.id]), topic.id, ...chapters])];
}

/** Who and where in one line, as far as they are told: `describeSetting({ who: 'A buyer', where: 'Phone', words: '…' }) === 'A buyer · Phone'`. */
export function describeSetting({ who, where }: PracticeCard['prompt']): string | null {
  const told = [who, where].filter((part) => part !== null);
  return told.length === 0 ? null : told.join(' · ');
}

/** The text of the choice that an entry is matched to; empty where there is none. */
export function matchText({ choices }: { choices: readonly { id: string; text: string }[] }, match: string): string {
  return choices.find(({ id }) => id === match)?.text ?? '';
}

/** Options of the card with an id, in an order that does not tell the right one by its place and is always the same for that id. */
export function mixOptions<T>(id: string, options: readonly T[]): T[] {
  return shuffle(options, seedOf(id));
}

/** Entries as a task shows them: steps in a wrong order that is always the same for a card, all else as it stands. */
export function shownEntries(card: EntryCard): readonly CardEntry[] {
  if (card.kind !== 'order') return card.entries;
  return emptyAnswer(card, seedOf(card.id)).flatMap((id) => card.entries.filter((entry) => entry.id === id));
}

/** The choices of a match, mixed in an order that is always the same for a card. */
export function shownChoices({ id, choices }: Extract<PracticeCard, { kind: 'match' }>): readonly { id: string; text: string }[] {
  return shuffle(choices, seedOf(id));
}
