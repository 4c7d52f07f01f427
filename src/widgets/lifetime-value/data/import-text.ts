/** Encodings that a table may be in; the last three are tried, by the page's language, only where the bytes are not valid UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1254' | 'windows-1256' | 'windows-1252';

const pieceSize = 256 * 1024;

const fallbacks: Record<string, Encoding> = { tr: 'windows-1254', fa: 'windows-1256' };

/** The encoding to try where UTF-8 fails. `fallbackEncoding('tr')` is `'windows-1254'`. */
export function fallbackEncoding(language: string): Encoding {
  return fallbacks[language] ?? 'windows-1252';
}

/** UTF-16 if its byte order mark says so (spreadsheets save "Unicode text" that way), else UTF-8. */
export async function declaredEncoding(source: Blob): Promise<Encoding> {
  const [first, second] = new Uint8Array(await source.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** A piece of text with `\n` for every line break, and how many bytes have been read by its end. */
export interface TextPiece {
  text: string;
  bytes: number;
  isLast: boolean;
}

/** Reads a source piece by piece. Throws a TypeError where bytes do not fit the encoding; no byte order mark gets through. */
export async function* readText(source: Blob, encoding: Encoding): AsyncGenerator<TextPiece, void> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  let heldBack = '';
  for (let from = 0; from === 0 || from < source.size; from += pieceSize) {
    const piece = await source.slice(from, from + pieceSize).arrayBuffer();
    const isLast = from + pieceSize >= source.size;
    const text = heldBack + decoder.decode(piece, { stream: !isLast });
    // The other half of a CRLF may be in the next piece.
    heldBack = !isLast && text.endsWith('\r') ? '\r' : '';
    const whole = heldBack === '' ? text : text.slice(0, -1);
    yield { text: whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole, bytes: from + piece.byteLength, isLast };
  }
}

/**
 * Text to look at before reading all: the head of a source and, since a file in order of time shows few different days at its head, whole
 * lines from three places further on.
 */
export async function readSample(source: Blob, encoding: Encoding): Promise<string> {
  const places = encoding.startsWith('utf-16') ? [] : [1 / 3, 2 / 3, 1];
  let sample = await decodeLines(source, 0, pieceSize, encoding);
  for (const place of places) {
    const from = Math.floor((source.size - pieceSize / 4) * place);
    if (from > pieceSize) sample += await decodeLines(source, from, pieceSize / 4, encoding);
  }
  return sample;
}

async function decodeLines(source: Blob, from: number, length: number, encoding: Encoding): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const bytes = new Uint8Array(await source.slice(from, from + length).arrayBuffer());
  const start = from === 0 ? 0 : bytes.indexOf(10) + 1;
  const isEnd = from + length >= source.size;
  const end = isEnd || encoding.startsWith('utf-16') ? bytes.length : bytes.lastIndexOf(10) + 1;
  return decoder.decode(bytes.subarray(start, end), { stream: !isEnd }).replace(/\r\n?/g, '\n');
}
