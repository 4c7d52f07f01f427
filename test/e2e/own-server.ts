import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

/** A host of the handbook in a process of its own, which can be ended and started anew at the same address. */
export interface OwnServer {
  origin: string;
  start(folder: string): Promise<void>;
  end(): Promise<void>;
}

/** `base` is the path within the folder at which the handbook stands. */
export async function createOwnServer(base = '/'): Promise<OwnServer> {
  const port = await freePort();
  let running: ChildProcess | undefined;
  const end = async () => {
    if (running === undefined || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
    running = undefined;
  };
  return {
    origin: `http://localhost:${port}`,
    end,
    async start(folder) {
      await end();
      const env = { ...process.env, PORT: String(port) };
      running = spawn(process.execPath, [resolve('src/integrations/serve.ts'), folder, base], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (running.stdout !== null) await once(running.stdout, 'data');
    },
  };
}
