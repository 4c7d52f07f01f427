import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Plugin, rollup } from '@rollup/wasm-node';
import ts from 'typescript';

const require = createRequire(import.meta.url);

/** Types out; packages found where Node finds them. */
function fromTypeScript(): Plugin {
  return {
    name: 'mushtari:from-typescript',
    resolveId: (id) => (/^[./]/.test(id) ? null : require.resolve(id)),
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { target, module } = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
      return ts.transpileModule(code, { compilerOptions: { target, module, verbatimModuleSyntax: true, removeComments: true } }).outputText;
    },
  };
}

/** A part of the runtime as one classic script: `page` for every page, `shelf` for the file that keeps what all pages keep. */
export async function buildRuntime(part: 'page' | 'shelf'): Promise<string> {
  const bundle = await rollup({ input: join(import.meta.dirname, 'runtime', `${part}.ts`), plugins: [fromTypeScript()], treeshake: false });
  const { output } = await bundle.generate({ format: 'iife', compact: true });
  await bundle.close();
  return output[0].code;
}
