import { zipSync } from 'fflate';
import type { Folder } from './folder.ts';

/** Zips have dates of files, from 1980 on, by the clock on the wall: one and the same wherever and whenever it is made. */
const mtime = new Date(1980, 0, 1);

/** A folder as a zip that unpacks into one folder of the given name. The same folder gives the same bytes. */
export function zipFolder(folder: Folder, name: string): Uint8Array {
  const files = [...folder].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(files.map(([file, bytes]) => [`${name}/${file}`, bytes])), { level: 9, mtime });
}
