import type { ProjectionDifference, DifferentColumn } from '@sidetrack/event-store';
import type { SummaryDifference } from '@sidetrack/summaries';
import type { Findings } from './verify-log.js';

/** Whether nothing wrong was found. An interrupted run cannot show that. */
export function isClean({ projections, summaries, signatures, ambiguous, isComplete }: Findings): boolean {
  const different = projections.some((counts) => counts.different > 0 || counts.events !== counts.eventCounts);
  const isSumWrong = summaries !== null && (summaries.different > 0 || summaries.missingOpen > 0);
  return (
    isComplete && !different && !isSumWrong && (signatures?.notGenuine ?? 0) === 0 && (ambiguous?.inLog ?? 0) === 0
  );
}

/** The findings for people. They contain no text from callbacks, so the report can go into a ticket unchanged. */
export function describeFindings(findings: Findings, resume: string): string {
  return [
    ...tableOf(findings),
    ...findings.differences.map(describeDifference),
    ...moreDifferences(findings),
    ...summariesOf(findings),
    ...forgeriesOf(findings),
    ...ambiguousOf(findings),
    verdictOf(findings, resume),
    '',
  ].join('\n');
}

function tableOf({ projections, summaries, signatures }: Findings): string[] {
  const rows = projections.map(({ table, sids, rows: stored, events, eventCounts, different }) => {
    const counted = events === eventCounts ? '' : `, the rows count ${eventCounts}`;
    return `  ${table.padEnd(12)}${sids} SIDs, ${stored} rows, ${events} events${counted}, ${different} differ`;
  });
  if (summaries !== null)
    rows.push(`  ${'summaries'.padEnd(12)}${summaries.compared} hours and days, ${summaries.different} differ`);
  if (signatures === null) return rows;
  const { genuine, notGenuine, keyUnknown, madeUp, observed } = signatures;
  const said = `${genuine} genuine, ${notGenuine} not genuine, ${keyUnknown} with a key that is not configured any more`;
  const ofNobody = madeUp === 0 ? '' : `, ${madeUp} made up and signed by "sidetrack simulate", which proves nothing`;
  const asked = observed === 0 ? '' : `, ${observed} observed over the provider's REST API, which signs nothing`;
  return [...rows, `  ${'signatures'.padEnd(12)}${said}${ofNobody}${asked}`];
}

function describeDifference({
  table,
  sid,
  accountSid,
  fault,
  columns,
}: ProjectionDifference & { table: string }): string {
  const what = fault === 'differs' ? columns.map(describeColumn).join('; ') : fault;
  return `${table} ${sid} of account ${accountSid}: ${what}`;
}

function describeColumn(column: DifferentColumn): string {
  if (column.log === undefined) return `${column.name} differs`;
  return `${column.name} is ${String(column.stored)}, the log says ${String(column.log)}`;
}

function moreDifferences({ projections, differences }: Findings): string[] {
  const more = projections.reduce((sum, { different }) => sum + different, 0) - differences.length;
  return more > 0 ? [`and ${more} more; --show raises how many are listed`] : [];
}

const SUMMARY_IS_WRONG: Readonly<Record<SummaryDifference['of'], string>> = {
  messages: 'its summary does not count what the rows are',
  traffic: 'what was counted of its callbacks is not how many there are',
};

function summariesOf({ summaries }: Findings): string[] {
  if (summaries === null) return [];
  const { different, differences, missingOpen } = summaries;
  const more = different - differences.length;
  return [
    ...differences.map(
      ({ of, length, beginning, accountSid }) =>
        `the ${length} from ${beginning.toISOString()} of account ${accountSid}: ${SUMMARY_IS_WRONG[of]}`,
    ),
    ...(more > 0 ? [`and ${more} more such summaries; --show raises how many are listed`] : []),
    ...(missingOpen > 0 ? [`${missingOpen} messages without an end are not in the list of these`] : []),
  ];
}

function forgeriesOf({ signatures }: Findings): string[] {
  if (signatures === null) return [];
  const more = signatures.notGenuine - signatures.forgeries.length;
  return [
    ...signatures.forgeries.map(
      ({ position, sid, accountSid }) =>
        `event ${position} of ${sid}, account ${accountSid}: nobody signed this with the key that it names`,
    ),
    ...(more > 0 ? [`and ${more} more such events; --show raises how many are listed`] : []),
  ];
}

/** A forger must not be able to make every later run fail. So refused callbacks are mentioned, but are no finding. */
function ambiguousOf({ ambiguous }: Findings): string[] {
  if (ambiguous === null) return [];
  const { inLog, shown, refused } = ambiguous;
  return [
    ...shown.map(
      ({ position, sid, accountSid }) =>
        `event ${position} of ${sid}, account ${accountSid}: its signature came over the same text with other parameters too`,
    ),
    ...(inLog > shown.length
      ? [`and ${inLog - shown.length} more such events; --show raises how many are listed`]
      : []),
    ...(refused > 0
      ? [`Of ${refused} events another reading was refused: sidetrack quarantine list --reason ambiguous`]
      : []),
  ];
}

function verdictOf(findings: Findings, resume: string): string {
  if (!findings.isComplete) return `Stopped. To go on from here: ${resume}`;
  if (isClean(findings)) return 'Clean: every row is what its events say.';
  const { summaries } = findings;
  const isSumWrong = summaries !== null && (summaries.different > 0 || summaries.missingOpen > 0);
  const wrong = findings.projections.filter(({ different }) => different > 0).map(({ table }) => table);
  // Where a table is made anew, its summaries are too.
  const tables = wrong.length === 0 && isSumWrong ? ['messages'] : wrong;
  if (tables.length === 0 && (findings.signatures?.notGenuine ?? 0) === 0) {
    return 'Not clean: of the events with one signature the provider sent one; compare them with what it says.';
  }
  if (tables.length === 0) return 'Not clean: the log holds events that were not signed as they stand.';
  return `Not clean. To make it anew from the log: ${tables.map((table) => `sidetrack rebuild ${table}`).join(' && ')}`;
}
