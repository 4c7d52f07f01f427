import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { locales, referenceLocale } from '../../src/i18n/locales.ts';
import { contentRoot } from '../../src/integrations/content/root.ts';
import { addChapters, type GeneratedChapter } from './generate-chapters.ts';
import { readDataFor, toPlainMarkdown } from './plain-markdown.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where a failure is told: npm says it first, Astro last. */
const bothEnds = (text: string) => (text.length < 2000 ? text : `${text.slice(0, 1000)}\n…\n${text.slice(-1000)}`);

/** Runs a command to its end. Throws with what it printed when it fails. */
export async function runCommand(command: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<void> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const code = await new Promise((ended, failed) => child.on('close', (status, signal) => ended(signal ?? status)).on('error', failed));
  if (code !== 0) throw new Error(`“${command} ${args.join(' ')}” ended with ${code} in ${cwd}:\n${bothEnds(printed.join(''))}`);
}

export interface Site {
  out: string;
  /** Removes what an earlier build left, caches too. */
  clean(): void;
  build(): Promise<void>;
}

const siteIn = (folder: string, env: Record<string, string>): Site => ({
  out: join(folder, 'dist'),
  clean: () => {
    for (const name of ['dist', '.cache', '.astro', 'node_modules/.astro']) rmSync(join(folder, name), { recursive: true, force: true });
  },
  build: () => runCommand(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], folder, env),
});

/**
 * The handbook with more chapters, in a copy of the tree: Astro keeps a list of content in `.astro/` beside its config,
 * which a build of other content must not overwrite. Packages are links, caches are the copy's own.
 */
export function prepareHandbook(folder: string, chapters: readonly GeneratedChapter[]): Site {
  const content = join(folder, 'content');
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  cpSync(contentRoot, content, { recursive: true });
  addChapters(content, chapters);
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.'))) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return siteIn(folder, { MUSHTARI_CONTENT: content, MUSHTARI_OUT: join(folder, 'dist'), MUSHTARI_CACHE: join(folder, '.cache') });
}

/** A Starlight site with the same chapters' text as plain MDX, in the same languages with the same fallback; installed here. */
export async function prepareStarlight(folder: string, chapters: readonly GeneratedChapter[]): Promise<Site> {
  cpSync(join(import.meta.dirname, 'starlight'), folder, { recursive: true });
  const docs = join(folder, 'src/content/docs');
  for (const locale of locales) mkdirSync(join(docs, locale), { recursive: true });
  const dataFor = readDataFor(contentRoot);
  for (const chapter of chapters) {
    writeFileSync(join(docs, referenceLocale, `${chapter.slug}.mdx`), toPlainMarkdown(chapter, dataFor));
  }
  await runCommand('npm', ['ci', '--no-audit', '--no-fund'], folder);
  return siteIn(folder, {});
}
