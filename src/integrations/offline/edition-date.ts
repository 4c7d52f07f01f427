import { execFileSync } from 'node:child_process';

/** The day of an edition: that of SOURCE_DATE_EPOCH, or of the last commit, so that the same sources build the same bytes; null where neither is known. */
export function editionDate(environment: Record<string, string | undefined>): string | null {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  try {
    const day = execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  } catch {
    return null;
  }
}
