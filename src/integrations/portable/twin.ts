/** The name by which a twin hands its file to the page's runtime. */
export const giveName = 'mushtariGive';

/** Where the twin of a data file lies. `twinOf('en/data/search.json')` is `en/data/search.json.js`. */
export const twinOf = (file: string) => `${file}.js`;

/**
 * A data file as a script, because a page on a disk may load scripts and may not fetch. JSON stays text, which a zip packs better;
 * the rest is base64.
 */
export function writeTwin(file: string, bytes: Uint8Array): string {
  const isText = file.endsWith('.json');
  const body = isText ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : Buffer.from(bytes).toString('base64');
  return `${giveName}(${JSON.stringify(body)},${!isText});\n`;
}
