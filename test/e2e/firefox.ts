import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const usual = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Firefox at FIREFOX_PATH or in a usual place, or null. */
export const findFirefox = (): string | null =>
  [process.env['FIREFOX_PATH'] ?? '', ...usual].find((path) => path !== '' && existsSync(path)) ?? null;

/** How Firefox tells of a load that it ended itself, because its page was left. */
const endedByLeaving = /status=2152398850/;

/**
 * A browser that is driven otherwise relaxes what it allows files to share; without this preference a test sees what readers do.
 * The others keep it from asking for anything of its own.
 */
const preferences = {
  'remote.prefs.recommended': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'ui.prefersReducedMotion': 1,
};

interface Message {
  id?: number;
  type: 'success' | 'error' | 'event';
  method?: string;
  message?: string;
  result?: unknown;
  params?: { level?: string; text?: string; request?: { url: string } };
}

export interface Firefox {
  go: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs a function in the page; its arguments and its answer are JSON. */
  run: <A extends unknown[], R>(work: (...given: A) => R, ...given: A) => Promise<Awaited<R>>;
  /** Waits until a function in the page answers with something. */
  until: <A extends unknown[], R>(work: (...given: A) => R, ...given: A) => Promise<NonNullable<Awaited<R>>>;
  /** The page on paper, in bytes. */
  print: () => Promise<number>;
  /** Errors in the console, and requests of pages, since the last time this was asked. */
  takeEvents: () => { errors: string[]; requests: string[] };
  close: () => Promise<void>;
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (text) => {
      log += String(text);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(log)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', () => reject(new Error(`Firefox did not start: ${log}`)));
  });
}

/** Firefox by its own protocol, WebDriver BiDi, in a fresh profile. */
export async function startFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'mushtari-firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile },
  });
  const socket = new WebSocket(`${await listening(child)}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (message: Message) => void>();
  let events: Message[] = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) events.push(message);
    else waiting.get(message.id)?.(message);
  };
  let last = 0;
  const send = <R>(method: string, params: object): Promise<R> => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ type, message, result }) =>
        type === 'error' ? reject(new Error(`${method}: ${message}`)) : resolve(result as R),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = contexts[0]?.context ?? '';

  const run: Firefox['run'] = async (work, ...given) => {
    const expression = `Promise.resolve((${work})(...${JSON.stringify(given)})).then((answer) => JSON.stringify(answer ?? null))`;
    const answer = await send<{ type: string; result: { value: string }; exceptionDetails?: { text: string } }>('script.evaluate', {
      ...{ expression, target: { context }, awaitPromise: true },
    });
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(answer.result.value);
  };
  return {
    go: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await send('browsingContext.reload', { context, wait: 'complete' })),
    run,
    async until(work, ...given) {
      for (const end = Date.now() + 15_000; Date.now() < end; ) {
        const answer = await run(work, ...given).catch(() => null);
        if (answer) return answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`Firefox waited in vain for ${work}`);
    },
    print: async () => (await send<{ data: string }>('browsingContext.print', { context })).data.length * 0.75,
    takeEvents() {
      const taken = events;
      events = [];
      return {
        errors: taken.flatMap(({ method, params }) =>
          method === 'log.entryAdded' && params?.level === 'error' && !endedByLeaving.test(params.text ?? '') ? (params.text ?? '') : [],
        ),
        requests: taken.flatMap(({ params }) => params?.request?.url ?? []),
      };
    },
    async close() {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
