import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options);
  } catch {
    // What is missing is said by the caller in one line.
  }
}

/** The browser for tests: CHROMIUM_PATH, one in a usual place, or Debian's, installed where that is allowed. */
export function findChromium(): string {
  const find = () => [process.env['CHROMIUM_PATH'] ?? '', ...usual].find((path) => path !== '' && existsSync(path));
  const found = find();
  if (found !== undefined) return found;
  installFromDebian();
  const installed = find();
  if (installed === undefined) throw new Error('No browser was found: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
  return installed;
}
