import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentRoot } from '../../src/integrations/content/root.ts';
import { budgets } from './budgets.ts';
import { prepareHandbook, prepareStarlight, type Site } from './build-sites.ts';
import { makeChapters } from './generate-chapters.ts';
import { formatTable } from './table.ts';

interface Rate {
  pages: number;
  indexed: number;
  seconds: number;
  perSecond: number;
}

function countIndexed(out: string): number {
  const file = join(out, 'pagefind/pagefind-entry.json');
  if (!existsSync(file)) return 0;
  const { languages } = JSON.parse(readFileSync(file, 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

async function timeBuild({ out, clean, build }: Site): Promise<Rate> {
  clean();
  const start = performance.now();
  await build();
  const seconds = (performance.now() - start) / 1000;
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
  return { pages, indexed: countIndexed(out), seconds, perSecond: pages / seconds };
}

const toRow = (name: string, { pages, indexed, seconds, perSecond }: Rate) => [
  name,
  String(pages),
  String(indexed),
  seconds.toFixed(1),
  perSecond.toFixed(1),
];

const fasterOf = (a: Rate, b: Rate) => (a.perSecond > b.perSecond ? a : b);

/**
 * Builds the handbook and a Starlight site with the same added chapters, by turns and twice, and prints pages a second.
 * The faster build counts: other work on the machine only makes one slower.
 */
export async function printBuildRates(amount: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mushtari-bench-'));
  try {
    const chapters = makeChapters(contentRoot, amount);
    for (const name of ['handbook', 'starlight']) mkdirSync(join(folder, name));
    const starlight = await prepareStarlight(join(folder, 'starlight'), chapters);
    const handbook = prepareHandbook(join(folder, 'handbook'), chapters);
    const first = [await timeBuild(handbook), await timeBuild(starlight)] as const;
    const ours = fasterOf(first[0], await timeBuild(handbook));
    const theirs = fasterOf(first[1], await timeBuild(starlight));
    const ratio = ours.perSecond / theirs.perSecond;
    const rows = [toRow('Mushtari', ours), toRow('Starlight', theirs)];
    console.log(`\nBuild of ${amount} added chapters in every language, search index included, faster of two builds\n`);
    console.log(formatTable(['site', 'pages', 'indexed', 'seconds', 'pages/s'], rows));
    console.log(`\nRatio ${ratio.toFixed(2)} / at least ${budgets.buildRatio}${ratio < budgets.buildRatio ? ' under' : ''}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
