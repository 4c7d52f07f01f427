import { globSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { budgets } from './budgets.ts';
import { besideBudget, kib } from './table.ts';

const root = 'src/model/clv';

/** What each level of the calculator loads; the levels share files. `all` is the whole folder, in tests and in the product. */
const parts = {
  all: { name: 'the whole of src/model/clv', patterns: [`${root}/**/*.ts`] },
  quick: { name: 'level of one rate', patterns: [`${root}/*.ts`] },
  contract: {
    name: 'level of contracts, with intervals',
    patterns: [`${root}/*.ts`, `${root}/contract/*.ts`, `${root}/numeric/interval.ts`],
  },
  data: { name: 'level of purchases, with intervals', patterns: [`${root}/shop/*.ts`, `${root}/numeric/interval.ts`] },
  checks: { name: 'checks against the data (src/model/calibration), and what they use', patterns: ['src/model/calibration/*.ts'] },
} as const;

/** Bytes of some files as one script that exports all they export, with everything they import, minified and by gzip -9. */
async function bundleSize(files: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `export * from './${file}';`).join('\n'), resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

/** Rows of a table: what is measured, KiB beside the budget, bytes. */
export async function measureModelSize(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { name, patterns } of Object.values(parts)) {
    const size = await bundleSize(globSync(patterns).sort());
    rows.push([name, name === parts.all.name ? besideBudget(size / 1024, budgets.modelKiB, 2) : kib(size), String(size)]);
  }
  return rows;
}
