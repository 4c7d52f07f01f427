import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxConfiguration } from '../../src/integrations/hosting/forms.ts';
import { headersFor, headersOf } from '../../src/integrations/hosting/headers.ts';
import { openPage, shareBrowser } from './browser.ts';
import { findServer } from './find-servers.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const folder = resolve('dist');
const home = mkdtempSync(join(tmpdir(), 'mushtari-hosting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function startNginx(program: string, port: number, root: string, settings: string): ChildProcess {
  const own = mkdtempSync(join(home, 'nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`);
  const file = join(own, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; pid ${own}/nginx.pid; error_log stderr; events {}
     http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}
       server { listen 127.0.0.1:${port}; root ${root}; include ${settings}; } }`,
  );
  // Workers run as another user unless they are told: the folder may not be open to all.
  return spawn(program, ['-c', file, '-g', process.getuid?.() === 0 ? 'user root;' : ''], { stdio: 'ignore' });
}

/** How each server is started with the settings that the build wrote. */
const starts = {
  nginx: (program: string, port: number) => startNginx(program, port, folder, `${folder}/.hosting/nginx.conf`),
  caddy(program: string, port: number) {
    const file = join(home, 'Caddyfile');
    writeFileSync(
      file,
      `{\n  admin off\n  auto_https off\n}\nimport ${folder}/.hosting/Caddyfile\nhttp://localhost:${port} {\n  root * ${folder}\n  import mushtari\n}\n`,
    );
    const env = { ...process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
    return spawn(program, ['run', '--adapter', 'caddyfile', '--config', file], { stdio: 'ignore', env });
  },
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await setTimeout(150);
  }
  throw new Error(`${address} does not answer.`);
}

for (const name of ['nginx', 'caddy'] as const) {
  const program = findServer(name);

  describe.skipIf(program === null)(`behind ${name}`, () => {
    let server: ChildProcess;
    let origin = '';
    beforeAll(async () => {
      const port = await freePort();
      origin = `http://localhost:${port}`;
      server = starts[name](program ?? '', port);
      await answers(origin);
    });
    afterAll(async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    });

    test('pages, the worker, hashed files and errors carry the headers of the table', async () => {
      const hashed = readdirSync(join(folder, '_astro')).filter((file) => /\.(js|css|woff2)$/.test(file));
      const samples = ['', 'en/', 'tr/objections/', 'sw.js', 'en/data/practice.json', `_astro/${hashed[0]}`, 'fa/no-such-page/'];
      for (const path of samples) {
        const response = await fetch(`${origin}/${path}`);
        for (const [header, value] of Object.entries(headersFor(path)))
          expect([path, header, response.headers.get(header)]).toEqual([path, header, value]);
      }
      const missing = await fetch(`${origin}/_astro/no-such-file.js`);
      expect(missing.status).toBe(404);
      expect(missing.headers.get('cache-control') ?? '').not.toMatch(/immutable|max-age/);
    });

    test('what hosts read is not served', async () => {
      for (const path of ['.hosting/nginx.conf', '.nojekyll', '_headers']) {
        const { status, headers } = await fetch(`${origin}/${path}`);
        expect([path, status, headers.get('x-frame-options')]).toEqual([path, 404, headersFor(path)['X-Frame-Options']]);
      }
    });

    test.runIf(name === 'nginx')('under a base, what lies outside it carries the headers, too', async () => {
      const port = await freePort();
      const base = join(home, 'under-base');
      mkdirSync(base);
      symlinkSync(folder, join(base, 'book'));
      writeFileSync(join(base, 'book.conf'), nginxConfiguration('/book/'));
      const based = startNginx(program ?? '', port, base, join(base, 'book.conf'));
      await answers(`http://localhost:${port}/book/en/`);
      for (const path of ['', 'book/en/', 'book/_headers']) {
        const { headers } = await fetch(`http://localhost:${port}/${path}`);
        for (const [header, value] of Object.entries(headersOf('all')))
          expect([path, header, headers.get(header)]).toEqual([path, header, value]);
      }
      const ended = once(based, 'exit');
      based.kill('SIGTERM');
      await ended;
    });

    test('types are told, so that nothing has to be guessed', async () => {
      const typeOf = async (path: string) => (await fetch(`${origin}/${path}`)).headers.get('content-type')?.split(';')[0];
      expect(await typeOf('en/manifest.webmanifest')).toMatch(/^application\/manifest\+json$/);
      expect(await typeOf('sw.js')).toMatch(/javascript/);
      expect(await typeOf('en/')).toBe('text/html');
    });

    test('the site opens, leads an address without its last slash on, and an unknown one answers in its language', async () => {
      const page = await openPage('/fa/six-roles', { consoleErrors: /404/ }, origin);
      expect(page.url()).toBe(`${origin}/fa/six-roles/`);
      await page.goto(`${origin}/en/search/?q=objection`);
      await page.locator('.search-results a').first().waitFor();
      const answer = await page.goto(`${origin}/tr/no-such-page/`);
      expect(answer?.status()).toBe(404);
      expect(await page.locator('h1').first().textContent()).toBe(wordsOf('interface', 'tr').notFound.title);
      expect((await page.goto(`${origin}/no-such-page`))?.status()).toBe(404);
      await page.context().close();
    });

    test('the worker installs', async () => {
      const page = await openPage('/en/', { serviceWorkers: 'allow' }, origin);
      await expect
        .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.active?.state)), {
          timeout: 20_000,
        })
        .toBe('activated');
      await page.context().close();
    });

    test('no other site may frame a page', async () => {
      const frame = `<iframe src="${origin}/en/"></iframe>`;
      const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end(frame)).listen(0, '127.0.0.1');
      await once(other, 'listening');
      const address = `http://localhost:${(other.address() as AddressInfo).port}`;
      const own = await openPage('/en/', {}, origin);
      const page = await own.context().newPage();
      const refused = page.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/i.test(message.text()));
      await page.goto(address);
      await refused;
      expect(
        await page
          .frames()[1]
          ?.locator('h1', { hasText: wordsOf('interface').site.tagline })
          .count(),
      ).toBe(0);
      await own.context().close();
      other.close();
    });
  });
}
