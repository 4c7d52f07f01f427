import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/integrations/serve.ts';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    origin: string;
    chromium: string;
  }
}

/** Serves the built handbook for all browser tests and finds the browser. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ is missing. Build the handbook first: npm run build.');
  const server = await serveFolder('dist', 0);
  provide('origin', `http://localhost:${(server.address() as AddressInfo).port}`);
  provide('chromium', findChromium());
  return () => server.close();
}
