import { fill } from '../../../i18n/words.ts';
import type { ImportReport } from '../../../model/purchases/importer.ts';
import type { RejectReason } from '../../../model/purchases/rejects.ts';
import type { CalculatorWords } from '../props.ts';
import type { Report } from './base-protocol.ts';

type Reason = Extract<Report, { kind: 'refused' }>['reason'];

/** Why there is no fit. Where every row was rejected, the commonest reason for that says more than that there are no customers. */
export function refusalText({ refused, imported }: CalculatorWords['data'], reason: Reason, report: ImportReport | undefined): string {
  if (reason !== 'no-customers' || report === undefined || report.used > 0 || report.rejected === 0) return refused[reason];
  const [commonest] = Object.entries(report.rejects.counts).sort(([, one], [, other]) => other - one);
  return fill(refused.allRejected, { reason: imported.reasons[commonest?.[0] as RejectReason] });
}
