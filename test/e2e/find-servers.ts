import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = { nginx: ['/usr/sbin/nginx', '/usr/bin/nginx'], caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy'] };

/** The program of a web server, installed from Debian where that is allowed; null, with one line that says so, where there is none. */
export function findServer(name: keyof typeof usual): string | null {
  const find = () => usual[name].find((path) => existsSync(path)) ?? null;
  if (find() === null && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'ignore', timeout: 120_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    try {
      execFileSync('apt-get', ['update'], options);
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', name === 'nginx' ? 'nginx-light' : name], options);
    } catch {
      // What is missing is said below.
    }
  }
  const found = find();
  if (found === null) console.warn(`${name} is not installed and could not be: its settings are not tried. Install it to try them.`);
  return found;
}
