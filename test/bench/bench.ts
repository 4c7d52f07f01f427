import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printBuildRates } from './build-rate.ts';
import { printFits } from './clv.ts';
import { printPractice } from './practice.ts';
import { printSearchCosts } from './search/cost.ts';
import { printImport } from './table-import.ts';
import { printWeights } from './weight.ts';

/**
 * Measures the built handbook and prints it beside the budgets; nothing fails for being slow or heavy.
 * `node test/bench/bench.ts` does all parts, `… weight`, `… build`, `… clv`, `… import`, `… practice` or `… search` one of them.
 * CDNOW names the folder of that sample (without it, a synthetic shop of the same size).
 * MUSHTARI_OUT names the built folder (dist), BENCH_CHAPTERS how many chapters the build gets (1000).
 */
const chosen = process.argv[2];
const dist = resolve(process.env['MUSHTARI_OUT'] ?? 'dist');

function builtSite(): string {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`${dist} is not built. Build the handbook first: npm run build.`);
  return dist;
}

const parts: Record<string, () => Promise<void>> = {
  weight: () => printWeights(builtSite()),
  build: () => printBuildRates(Number(process.env['BENCH_CHAPTERS'] ?? 1000)),
  clv: () => printFits(process.env['CDNOW']),
  import: () => printImport(builtSite()),
  practice: printPractice,
  search: () => printSearchCosts(builtSite()),
};

if (chosen !== undefined && !(chosen in parts)) {
  console.error(`There is no part “${chosen}”. Name one of: ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 1;
}
for (const [name, run] of Object.entries(parts)) {
  if (chosen !== undefined && chosen !== name) continue;
  try {
    await run();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
