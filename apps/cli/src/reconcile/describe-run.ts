import type { ReconciliationWithSweeps, Sweep } from '@sidetrack/reconciliation';
import { showInOneLine } from '@sidetrack/visible-text';
import { textTable } from '../report/text-table.js';

const HEADS = ['Account', 'Kind', 'Day', 'Seen', 'Confirmed', 'Lost', 'Unknown', 'Disagrees', 'Undecided', 'List'];

/** What a run came to, for people: a line for each day that has anything, what is wrong, and the sums. */
export function describeRun(run: ReconciliationWithSweeps): string {
  const { sweeps, totals, openCounts, problems, dryRun, state } = run;
  const shown = sweeps.filter(({ counts, complete }) => counts.seen > 0 || !complete);
  const asked = openCounts.seen ?? 0;
  const gone = openCounts.gone ?? 0;
  return [
    shown.length === 0 ? '' : `${textTable(HEADS, shown.map(rowOf))}\n`,
    `${totals.seen} listed on ${totals.complete} of ${totals.sweeps} days: ${totals.lost} whose end was not called back, ` +
      `${totals.unknown} that no callback named, ${totals.disagreeing} that disagree, ${totals.undecided} undecided.\n`,
    asked + gone === 0
      ? ''
      : `${asked + gone} without an end asked for by SID: ${openCounts.lost ?? 0} whose end was not called back, ` +
        `${openCounts.disagreeing ?? 0} that disagree, ${gone} that the provider does not have.\n`,
    ...problems.map((problem) => `Problem: ${showInOneLine(problem)}\n`),
    state === 'done' ? '' : 'Stopped before its end; the same command goes on.\n',
    dryRun ? 'Nothing was stored.\n' : '',
  ].join('');
}

const rowOf = ({ accountSid, kind, day, counts, complete, problem }: Sweep): (string | number)[] => [
  accountSid,
  kind,
  day,
  counts.seen,
  counts.confirmed,
  counts.lost,
  counts.unknown,
  counts.disagreeing,
  counts.undecided,
  complete ? 'whole' : (problem?.reason ?? 'not yet'),
];

/** The same for programs. */
export function writeRun({ sweeps, range, openCounts, ...run }: ReconciliationWithSweeps): string {
  const days = sweeps.map(({ lastSids: _last, nextPage: _next, counts, ...sweep }) => ({ ...sweep, ...counts }));
  return `${JSON.stringify({ ...run, since: range?.since ?? null, until: range?.until ?? null, openEnds: openCounts, sweeps: days })}\n`;
}
