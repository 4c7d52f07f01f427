import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** Builds the site with the content of a folder; everything that the build writes goes to that folder's neighbours. */
function buildWith(folder: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
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
  expect(output).toContain('The content breaks 1 of its laws');
  expect(output).toContain(
    `content/en/chapters/objections.mdx:${line}  “/en/five-stages/#nowhere” names an anchor that the chapter does not have. Correct the link.`,
  );
  expect(existsSync(join(folder, 'out'))).toBe(false);
});
