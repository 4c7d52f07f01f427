import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** Settings of the test runner (BASE_URL, MODE …), which would be taken for the build's. */
const ownSettings = new Set(['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']);

/** Builds the site with the content of a folder, into that folder. Outside it only fonts are written, and only those that changed. */
function buildWith(folder: string): { status: number | null; output: string } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ownSettings.has(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...env,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      MUSHTARI_CONTENT: join(folder, 'content'),
      MUSHTARI_OUT: join(folder, 'out'),
      MUSHTARI_CACHE: join(folder, 'cache'),
    },
  });
  return { status, output: stdout + stderr };
}

test('a build stops at a broken link and names file, line, fact and action', { timeout: 120_000 }, () => {
  const folder = makeFolder();
  const chapter = join(folder, 'content/en/chapters/objections.mdx');
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const line = readFileSync(chapter, 'utf8').split('\n').length + 1;
  appendFileSync(chapter, '\nSee [what is not there](/en/five-stages/#nowhere).\n');

  const { status, output } = buildWith(folder);

  expect(status).toBeGreaterThan(0);
  expect(output).toMatch(/The content breaks \d+ of its laws/);
  expect(output).toContain(
    `content/en/chapters/objections.mdx:${line}  “/en/five-stages/#nowhere” names an anchor that the chapter does not have. Correct the link.`,
  );
  expect(existsSync(join(folder, 'out'))).toBe(false);
});
