import type { Finding } from '../../model/practice/tally.ts';
import { writeCsv } from '../../model/text/csv.ts';
import { countChoices } from './choices.ts';
import type { ImproveItem } from './props.ts';

const columns = ['id', 'version', 'skill', 'chapters', 'words', 'answers', 'failed', 'low', 'high', 'option', 'quality', 'text', 'chosen'];

/** Findings as a table, one row an option. Shares are from 0 to 1; `low` and `high` are empty where there are too few answers. */
export function writeFindings(findings: readonly Finding[], items: ReadonlyMap<string, ImproveItem>): string {
  const rows = findings.flatMap((finding) => {
    const item = items.get(finding.id);
    if (item === undefined) return [];
    const { answers, failed, interval } = finding;
    const bounds = interval === null ? ['', ''] : [interval.low.toFixed(4), interval.high.toFixed(4)];
    const own = [item.id, item.version, item.skill, item.chapters.join(' '), item.situation, answers, failed, ...bounds];
    return countChoices(item, finding).map(({ id, quality, text, count }) => [...own, id, quality ?? '', text ?? '', count]);
  });
  return writeCsv([columns, ...rows]);
}
