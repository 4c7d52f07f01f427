import { join, relative, sep } from 'node:path';
import { type Plugin, rollup } from '@rollup/wasm-node';
import { relativeAddress, type Site } from './addresses.ts';

/** What a page adds to itself by an address that its scripts hold. */
const asset = /\.(?:css|svg|png|webp|avif|woff2)$/;

interface Spot {
  start: number;
  end: number;
  file: string;
}

/** Every string of a syntax tree that is the address of such a file. */
function* findAssets(node: unknown, site: Site): Generator<Spot> {
  if (typeof node !== 'object' || node === null) return;
  const { type, value, quasis, start, end } = node as { type?: string; value?: unknown; quasis?: unknown[]; start: number; end: number };
  const text = type === 'Literal' ? value : type === 'TemplateLiteral' && quasis?.length === 1 ? cookedText(quasis[0]) : null;
  const base = new URL(site.address).pathname;
  if (typeof text === 'string' && asset.test(text) && text.startsWith(base) && site.files.has(text.slice(base.length))) {
    yield { start, end, file: text.slice(base.length) };
    return;
  }
  for (const child of Object.values(node)) yield* findAssets(child, site);
}

const cookedText = (quasi: unknown) => (quasi as { value?: { cooked?: string } } | undefined)?.value?.cooked;

/** Addresses of style sheets and pictures become relative to the module that holds them. */
function relativeAssets(dist: string, site: Site, found: Set<string>): Plugin {
  return {
    name: 'mushtari:relative-assets',
    transform(code, id) {
      const spots = [...findAssets(this.parse(code), site)].sort((one, other) => other.start - one.start);
      const module = relative(dist, id).split(sep).join('/');
      let made = code;
      for (const { start, end, file } of spots) {
        found.add(file);
        made = `${made.slice(0, start)}new URL(${JSON.stringify(relativeAddress(module, file))},import.meta.url).href${made.slice(end)}`;
      }
      return { code: made, map: null };
    },
  };
}

export interface Scripts {
  /** One classic script for each module of the build, under the same name. */
  code: Map<string, string>;
  /** Files of the build that the scripts name. */
  assets: Set<string>;
}

/**
 * The modules of a build, with all they import, in Rollup's `system` format: the same pieces, loaded when the same code asks for them,
 * as classic scripts. `entries` are files of the build. Throws on an import that leads nowhere.
 */
export async function makeClassicScripts(entries: string[], dist: string, site: Site): Promise<Scripts> {
  const assets = new Set<string>();
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((entry) => [entry.replace(/\.js$/, ''), join(dist, entry)])),
    preserveEntrySignatures: 'strict',
    treeshake: false,
    onwarn({ code, message }) {
      if (code !== 'CIRCULAR_DEPENDENCY') throw new Error(`A script could not be taken into the folder: ${message}`);
    },
    plugins: [relativeAssets(dist, site, assets)],
  });
  const { output } = await bundle.generate({
    format: 'system',
    dir: dist,
    preserveModules: true,
    preserveModulesRoot: dist,
    entryFileNames: '[name].js',
    sanitizeFileName: false,
    compact: true,
    generatedCode: 'es2015',
  });
  await bundle.close();
  return { code: new Map(output.flatMap((piece) => (piece.type === 'chunk' ? [[piece.fileName, piece.code]] : []))), assets };
}
