import { watchEditions } from './editions.ts';
import { activeWorker, findRegistration, isSparing, register, tell } from './register.ts';
import { pageLocale } from './words.ts';

/** Scripts and style sheets that the page came with; the worker sees by them whether the page is of its own edition. */
function filesOfPage(): string[] {
  const scripts = [...document.scripts].map(({ src }) => src);
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href);
  return [...scripts, ...sheets].filter((address) => address !== '');
}

/** Has the reader's language saved, by itself on the first visit unless the device asks to be spared, and looks out for new editions. */
async function visit(): Promise<void> {
  const registration = isSparing() ? await findRegistration() : await register();
  if (registration === null) return;
  watchEditions(registration);
  const worker = await activeWorker(registration);
  tell(worker, { kind: 'visit', language: pageLocale(), files: filesOfPage(), isSparing: isSparing() });
}

void visit();
