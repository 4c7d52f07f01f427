import { escapeHtml } from '../../text/html.ts';
import {
  type ChoiceCard,
  describeSetting,
  type EntryCard,
  type FlatCard,
  licence,
  matchText,
  type PracticeCard,
  type PracticeDeck,
  shownChoices,
  shownEntries,
} from '../card.ts';

const paragraph = (text: string | null) => (text === null ? '' : `<p>${escapeHtml(text)}</p>`);
const list = (entries: readonly (readonly [name: string, text: string])[]) =>
  `<dl>${entries.map(([name, text]) => `<dt><b>${escapeHtml(name)}</b></dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>`;
const titled = (title: string, content: string) => `<h4>${escapeHtml(title)}</h4>${content}`;

/** HTML that reads in its own language and direction wherever it is put. */
export function inLanguage({ language, direction }: PracticeDeck, content: string): string {
  return `<div lang="${language}" dir="${direction}">${content}</div>`;
}

/** The situation and a question on it. */
export function questionMarkup({ prompt, question: own }: PracticeCard, question: string): string {
  const before = [describeSetting(prompt), ...(prompt.before ?? [])].map(paragraph).join('');
  return `${before}<blockquote>${escapeHtml(prompt.words)}</blockquote>${paragraph(own ?? question)}`;
}

/** The strong reply part by part. */
export function modelAnswerMarkup({ labels }: PracticeDeck, { modelAnswer }: PracticeCard): string {
  const parts = modelAnswer.map(({ name, text }) => (name === null ? paragraph(text) : list([[name, text]])));
  return parts.length === 0 ? '' : titled(labels.modelAnswer, parts.join(''));
}

/** Every reply with what it is worth and why. */
export function optionsMarkup({ labels }: PracticeDeck, { options }: ChoiceCard): string {
  const each = options.map(({ text, feedback, quality }) => list([[labels.qualities[quality], text]]) + paragraph(feedback));
  return titled(labels.options, each.join(''));
}

const bullets = (entries: readonly { text: string }[]) => `<ul>${entries.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;

/** What there is to choose from, to order or to match, for a program that shows a front and a back; criteria are told on the back. */
export function taskMarkup(card: FlatCard): string {
  if (card.kind === 'one' || card.kind === 'free') return '';
  return bullets(shownEntries(card)) + (card.kind === 'match' ? bullets(shownChoices(card)) : '');
}

/** Every entry with the key and why. */
export function entriesMarkup(deck: PracticeDeck, card: EntryCard): string {
  const rows = card.entries.map((entry, place): [string, string] => [keyOf(deck, card, place), entry.text]);
  return rows.map((row, place) => list([row]) + paragraph(card.entries[place]?.right ?? '')).join('');
}

/** A whole number in the digits of a language. `numberIn('fa', 3) === '۳'` */
export function numberIn(language: string, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

/** What the key says of an entry: whether it belongs, its place, its match; of a criterion nothing. */
export function keyOf({ language, labels }: Pick<PracticeDeck, 'language' | 'labels'>, card: EntryCard, place: number): string {
  if (card.kind === 'order') return `${numberIn(language, place + 1)}.`;
  if (card.kind === 'several') return card.entries[place]?.isRight === true ? labels.belongs : labels.belongsNot;
  return card.kind === 'match' ? matchText(card, card.entries[place]?.match ?? '') : '•';
}

/** What would change the answer, where the item comes from, and its licence; the reader's own comes from her. */
export function closingMarkup({ labels, path }: PracticeDeck, { note, address, isOwn }: PracticeCard): string {
  const name = address === null ? escapeHtml(path[0]) : `<a href="${escapeHtml(address)}">${escapeHtml(path[0])}</a>`;
  const origin = isOwn ? '' : `<p><small>${name} · <a href="${licence.address}">${licence.name}</a></small></p>`;
  return (note === null || labels.note === null ? '' : titled(labels.note, paragraph(note))) + origin;
}
