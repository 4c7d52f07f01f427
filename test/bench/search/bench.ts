import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { localeFacts } from '../../../src/i18n/locales.ts';
import { contentRoot } from '../../../src/integrations/content/root.ts';
import { readSearchContent, readSite } from '../../../src/integrations/search/read-site.ts';
import { writeSearchIndex } from '../../../src/integrations/search/write-index.ts';
import { launchChromium } from '../browser.ts';
import { type EngineServer, serveEngine } from './engine-server.ts';
import { type BenchEdition, readBench } from './read-folder.ts';
import { type AnsweredQuery, type GivenAnswer, printReport } from './report.ts';

/**
 * Runs the queries of a folder in Chromium through the search's own code, on an index built as the site's is, and prints how well
 * they were answered: `node test/bench/search/bench.ts <folder> [--misses] [--browser=tr-TR]`.
 */
const [folder, ...flags] = process.argv.slice(2);
const dist = resolve(process.env['MUSHTARI_OUT'] ?? 'dist');
const shownAnswers = 10;

async function answerAll(browser: Browser, { origin }: EngineServer, edition: BenchEdition, locale: string): Promise<AnsweredQuery[]> {
  const { language, queries, pageOf } = edition;
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(`${origin}/page/${language}`);
  const answers = await page.evaluate(
    async ({ language, queries, limit }) => {
      const { createAsk } = await import(`${location.origin}/src/components/search/engine.ts`);
      const ask = createAsk({ address: '/pagefind/pagefind.js', language, importModule: (address: string) => import(address) });
      const given = [];
      for (const query of queries) {
        const start = performance.now();
        const answer = await ask(query, { limit });
        given.push({ ...answer, milliseconds: performance.now() - start });
      }
      return given;
    },
    { language, queries: queries.map(({ q }) => q), limit: shownAnswers },
  );
  await context.close();
  return queries.map((query, index) => {
    const unknown = query.rel.filter((name) => !pageOf.has(name));
    if (unknown.length > 0 && unknown.length === query.rel.length) {
      console.warn(`${language} ${query.id}: ${unknown.join(', ')} is no page of the corpus. Correct rel.`);
    }
    const wanted = new Set(query.rel.flatMap((name) => pageOf.get(name) ?? []));
    return { query, wanted, answer: answers[index] as GivenAnswer };
  });
}

async function run(path: string): Promise<void> {
  const editions = await readBench(resolve(path), () => readSite(dist, contentRoot));
  const index = mkdtempSync(join(tmpdir(), 'search-bench-'));
  await writeSearchIndex(
    editions.map(({ language, documents }) => ({ language, documents, content: readSearchContent(contentRoot, language) })),
    index,
  );
  const server = await serveEngine(index);
  const browser = await launchChromium();
  try {
    for (const edition of editions) {
      const locale = flags.find((flag) => flag.startsWith('--browser='))?.split('=')[1] ?? localeFacts[edition.language].intl;
      const answered = await answerAll(browser, server, edition, locale);
      printReport(edition, answered, flags.includes('--misses'));
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(index, { recursive: true, force: true });
  }
}

if (folder === undefined) {
  console.error('Name a folder with corpus/<lang>.mjs and queries/<lang>.json: npm run search:bench -- test/bench/search/example');
  process.exitCode = 1;
} else await run(folder);
