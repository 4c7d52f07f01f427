/** A stretch of shown text; a hit is marked. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** A place in a text, in UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

const ellipsis = '…';
const longest = 190;

/** Overlapping and touching spans as one, in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The text cut at the spans. Joined again, the pieces are the text between `from` and `to`. */
export function cutPieces(text: string, spans: readonly Span[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of spans) {
    if (start < from || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isHit: false });
  return pieces;
}

/** Where the stretch begins that holds most spans; the earliest of equals. */
function findDensest(spans: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  spans.forEach((first, index) => {
    const inside = spans.slice(index).filter(({ end }) => end - first.start <= longest - 40);
    const distance = inside.length;
    if (distance > most) {
      most = distance;
      best = { start: first.start, end: inside.at(-1)?.end ?? first.end };
    }
  });
  return best;
}

/** A beginning that does not cut a word, at the start of a sentence where one is near. */
function findStart(text: string, before: number, room: number): number {
  const least = Math.max(0, before - room);
  if (least === 0) return 0;
  const lead = text.slice(least, before);
  const sentence = lead.search(/[.!?؟:\n]\s+(?!.*[.!?؟:\n]\s)/s);
  if (sentence !== -1) return least + sentence + (/^.\s+/s.exec(lead.slice(sentence))?.[0].length ?? 1);
  const space = lead.search(/\s/);
  return space === -1 ? before : least + space + 1;
}

/** About two lines of a text around most of its hits, every hit in them marked. Spans are in order and do not overlap. */
export function makeExcerpt(text: string, spans: readonly Span[]): Piece[] {
  const densest = findDensest(spans) ?? { start: 0, end: 0 };
  const from = findStart(text, densest.start, Math.max(30, Math.floor((longest - (densest.end - densest.start)) / 2)));
  const wanted = Math.max(densest.end, Math.min(text.length, from + longest));
  const cut = wanted >= text.length ? text.length : text.lastIndexOf(' ', wanted);
  const to = wanted >= text.length || cut < densest.end ? wanted : cut;
  const pieces = cutPieces(text, spans, from, to);
  if (from > 0) pieces.unshift({ text: `${ellipsis} `, isHit: false });
  if (to < text.length) pieces.push({ text: ` ${ellipsis}`, isHit: false });
  return pieces;
}
