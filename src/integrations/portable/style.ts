import { relativeAddress, resolveAddress, type Site } from './addresses.ts';

const urlToken = /url\(\s*(["']?)([^"')]+)\1\s*\)|@import\s/g;

/**
 * A built style sheet whose files are named relative to it, and those files. Throws on `@import`, which the build joins into one
 * sheet.
 */
export function makeStyleRelative(css: string, file: string, site: Site): { css: string; files: string[] } {
  const files: string[] = [];
  const made = css.replace(urlToken, (token, _quote: string, address: string | undefined) => {
    if (address === undefined) throw new Error(`${file} imports another style sheet. Import it where the sheet is used instead.`);
    const target = /^(data:|#)/.test(address) ? null : resolveAddress(address, file, site);
    if (target === null) return token;
    files.push(target.file);
    return `url("${relativeAddress(file, target.file)}${target.rest}")`;
  });
  return { css: made, files };
}
