import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { contentRoot } from './content/root.ts';

const require = createRequire(import.meta.url);

/** Subset files are made here at start; styles/fonts.css finds them through the alias `@fonts`. */
const cache = resolve('node_modules/.cache/mushtari-fonts');

/** Characters that are always there, whatever the handbook says: what a reader may type into a note or a field. */
const always = {
  latin: `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))}çöüÇÖÜâîûı«»–—‘’“”…·×−°£€`,
  'latin-ext': 'ğşĞŞİ₺',
  arabic: 'ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیةيك\u200c\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654،؛؟٪٫٬۰۱۲۳۴۵۶۷۸۹',
} as const;

type Script = keyof typeof always;

/** Which characters a fontsource file of a script can hold; the rest of a text is left to its other files. */
const ranges: Record<Script, RegExp> = {
  latin: /[\u0020-\u00ff\u0131\u2000-\u206f\u20ac\u2212]/u,
  'latin-ext': /[\u0100-\u0130\u0132-\u024f\u20ba]/u,
  arabic: /[\u0600-\u06ff\u200c]/u,
};

const numerals = ['kern', 'liga', 'onum', 'lnum', 'tnum'];
const shaping = ['kern', 'liga', 'rlig', 'ccmp', 'calt', 'init', 'medi', 'fina', 'isol', 'mark', 'mkmk', 'locl'];

const faces: { family: 'source-serif-4' | 'vazirmatn'; style: string; scripts: Script[]; features: string[] }[] = [
  { family: 'source-serif-4', style: '400-normal', scripts: ['latin', 'latin-ext'], features: numerals },
  { family: 'source-serif-4', style: '600-normal', scripts: ['latin', 'latin-ext'], features: ['kern', 'lnum'] },
  { family: 'source-serif-4', style: '400-italic', scripts: ['latin', 'latin-ext'], features: ['kern'] },
  { family: 'vazirmatn', style: '400-normal', scripts: ['arabic', 'latin'], features: shaping },
  { family: 'vazirmatn', style: '600-normal', scripts: ['arabic'], features: shaping },
];

/** Every character that the words of the handbook use. */
function usedCharacters(folder: string): string {
  const text = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  return [...new Set(text)].join('');
}

/** A file that is as it should be is left alone: another build may be reading it. */
function writeIfChanged(file: string, bytes: Uint8Array): void {
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
}

async function subsetFaces(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const used = [...usedCharacters(contentRoot)];
  for (const { family, style, scripts, features } of faces) {
    for (const script of scripts) {
      const source = readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${script}-${style}.woff2`));
      const text = always[script] + used.filter((character) => ranges[script].test(character)).join('');
      const subset = await subsetFont(source, text, { targetFormat: 'woff2', keepFeatures: features, noHinting: true });
      writeIfChanged(join(cache, `${family}-${script}-${style}.woff2`), subset);
    }
  }
}

/** Cuts the two self-hosted faces down to what the handbook uses, in static weights, before Vite looks for them. */
export function fonts(): AstroIntegration {
  return {
    name: 'mushtari:fonts',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        await subsetFaces();
        updateConfig({ vite: { resolve: { alias: { '@fonts': cache } } } });
      },
    },
  };
}
