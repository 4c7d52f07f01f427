import { cpSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/integrations/offline/list-files.ts';
import { writeWorker } from '../../src/integrations/offline/write-worker.ts';

/** Changes a text in every page, script and word file of a built handbook that has it. */
export function replaceEverywhere(folder: string, before: string, after: string): void {
  for (const name of globSync('**/*.{html,js,json}', { cwd: folder })) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (text.includes(before)) writeFileSync(file, text.replaceAll(before, after));
  }
}

/** Gives a script another name and content, as a change of its source would; returns its present name. */
export function renameScript(folder: string, start: string, mark: string): string {
  const [name = ''] = globSync(`_astro/${start}.*.js`, { cwd: folder });
  const after = name.replace(/\.[^.]+\.js$/, `.${mark}.js`);
  renameSync(join(folder, name), join(folder, after));
  writeFileSync(join(folder, after), `${readFileSync(join(folder, after), 'utf8')}\n// ${mark}`);
  replaceEverywhere(folder, name.slice('_astro/'.length), after.slice('_astro/'.length));
  return after;
}

/** Makes another edition of a built handbook: a copy, changed, with a worker of its own. */
export async function makeEdition(from: string, to: string, change: (folder: string) => void): Promise<string> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const name of globSync('_astro/precache-*.js', { cwd: to })) rmSync(join(to, name));
  change(to);
  const edition = listFiles(to, '/', '2026-01-02');
  await writeWorker(to, edition);
  return edition.id;
}
