import { escapeHtml } from '../../text/html.ts';
import { describeSetting, licence, type PracticeCard, type PracticeDeck } from '../card.ts';

const paragraph = (text: string | null) => (text === null ? '' : `<p>${escapeHtml(text)}</p>`);
const list = (entries: readonly (readonly [name: string, text: string])[]) =>
  `<dl>${entries.map(([name, text]) => `<dt><b>${escapeHtml(name)}</b></dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>`;
const titled = (title: string, content: string) => `<h4>${escapeHtml(title)}</h4>${content}`;

/** HTML that reads in its own language and direction wherever it is put. */
export function inLanguage({ language, direction }: PracticeDeck, content: string): string {
  return `<div lang="${language}" dir="${direction}">${content}</div>`;
}

/** The situation and a question on it. */
export function questionMarkup({ prompt }: PracticeCard, question: string): string {
  return `${paragraph(describeSetting(prompt))}<blockquote>${escapeHtml(prompt.words)}</blockquote>${paragraph(question)}`;
}

/** The strong reply part by part. */
export function modelAnswerMarkup({ labels }: PracticeDeck, { modelAnswer }: PracticeCard): string {
  return titled(labels.modelAnswer, list(modelAnswer.map(({ name, text }) => [name, text])));
}

/** Every reply with what it is worth and why. */
export function optionsMarkup({ labels }: PracticeDeck, { options }: PracticeCard): string {
  const each = options.map(({ text, feedback, quality }) => list([[labels.qualities[quality], text]]) + paragraph(feedback));
  return titled(labels.options, each.join(''));
}

/** What would change the answer, where the item comes from, and its licence. */
export function closingMarkup({ labels, path }: PracticeDeck, { note, address }: PracticeCard): string {
  const origin = `<p><small><a href="${escapeHtml(address)}">${escapeHtml(path[0])}</a> · <a href="${licence.address}">${licence.name}</a></small></p>`;
  return (note === null || labels.note === null ? '' : titled(labels.note, paragraph(note))) + origin;
}
