import {
  findAmbiguousEvents,
  readGeneratedColumns,
  readWholeEvents,
  sidRanges,
  verifyProjection,
  type AmbiguousEvents,
  type ProjectionDifference,
  type GeneratedColumn,
  type Projection,
  type SidRange,
} from '@sidetrack/event-store';
import { judgeEvent, type SigningKeys } from '@sidetrack/signalwire';
import { verifySummaries, type SummaryDifference } from '@sidetrack/summaries';
import type { Pool } from 'pg';

/** An event whose signature does not hold. */
export interface Forgery {
  readonly position: number;
  readonly sid: string;
  readonly accountSid: string;
}

export interface ProjectionCounts {
  readonly table: string;
  sids: number;
  rows: number;
  events: number;
  /** The sum of the event counts in the rows. Equal to `events` when all is well. */
  eventCounts: number;
  different: number;
}

export interface SignatureCounts {
  genuine: number;
  notGenuine: number;
  keyUnknown: number;
  /** Events of accounts that `sidetrack simulate` made up. The simulator signed them, which proves nothing. */
  madeUp: number;
  /** What the provider's REST API said when it was asked: nobody signed it. */
  observed: number;
  /** The first events that are not genuine. */
  readonly forgeries: Forgery[];
}

export interface SummaryCounts {
  /** The hours and days that an audit takes from their summaries. */
  readonly compared: number;
  readonly different: number;
  /** The first of those that differ from the rows, or from the log. */
  readonly differences: readonly SummaryDifference[];
  /** Messages without an end that the list of these does not have. */
  readonly missingOpen: number;
}

/** The findings so far. They are kept here while the log is read, so an interrupted run can still report them. */
export interface Findings {
  readonly projections: readonly ProjectionCounts[];
  /** The first rows that differ. */
  readonly differences: (ProjectionDifference & { readonly table: string })[];
  readonly signatures: SignatureCounts | null;
  /** Null until the whole log has been searched for signatures that came with several readings. */
  ambiguous: AmbiguousEvents | null;
  /** Null until every row has been compared: a summary is held to the rows, not to the log. */
  summaries: SummaryCounts | null;
  /** The last SID up to which everything has been checked. Null at the start. */
  lastSid: string | null;
  isComplete: boolean;
}

export interface VerifyLogOptions {
  readonly projections: readonly Projection[];
  /** Null means that signatures are not checked. */
  readonly keys: SigningKeys | null;
  readonly after: string | null;
  /** How many differences are kept for the report. All differences are counted. */
  readonly show: number;
  readonly signal: AbortSignal;
  readonly onVerified: (events: number) => void;
  /** The largest number of events in one range. */
  readonly rangeSize?: number;
}

export function noFindings({ projections, keys, after }: VerifyLogOptions): Findings {
  return {
    projections: projections.map(({ table }) => ({ table, sids: 0, rows: 0, events: 0, eventCounts: 0, different: 0 })),
    differences: [],
    signatures: keys && { genuine: 0, notGenuine: 0, keyUnknown: 0, madeUp: 0, observed: 0, forgeries: [] },
    ambiguous: null,
    summaries: null,
    lastSid: after,
    isComplete: false,
  };
}

/**
 * Reads the log range by range and adds to the findings. Stops early, after a whole range, when the signal is aborted.
 */
export async function verifyLog(database: Pool, findings: Findings, options: VerifyLogOptions): Promise<void> {
  const { projections, after, rangeSize = 20_000, signal } = options;
  const shapes = await Promise.all(projections.map((projection) => readGeneratedColumns(database, projection)));
  for await (const range of sidRanges(database, projections, rangeSize, after)) {
    if (signal.aborted) return;
    for (const [place, projection] of projections.entries()) {
      await addComparison(database, findings, place, projection, shapes[place]!, range, options);
    }
    if (options.keys !== null) await addSignatures(database, findings.signatures!, options.keys, range, options.show);
    findings.lastSid = range.upTo;
  }
  findings.summaries = await compareSummaries(database, options.show);
  if (options.keys !== null) findings.ambiguous = await findAmbiguousEvents(database, options.show);
  findings.isComplete = true;
}

async function compareSummaries(database: Pool, show: number): Promise<SummaryCounts> {
  const { compared, differences, missingOpen } = await verifySummaries(database);
  return { compared, different: differences.length, differences: differences.slice(0, show), missingOpen };
}

async function addComparison(
  database: Pool,
  { projections, differences }: Findings,
  place: number,
  projection: Projection,
  generated: readonly GeneratedColumn[],
  range: SidRange,
  { show, onVerified }: VerifyLogOptions,
): Promise<void> {
  const counts = projections[place]!;
  const found = await verifyProjection(database, projection, generated, range);
  counts.sids += found.sids;
  counts.rows += found.rows;
  counts.events += found.events;
  counts.eventCounts += found.eventCounts;
  counts.different += found.differences.length;
  const { table } = projection;
  differences.push(...found.differences.slice(0, show - differences.length).map((one) => ({ table, ...one })));
  onVerified(found.events);
}

async function addSignatures(
  database: Pool,
  counts: SignatureCounts,
  keys: SigningKeys,
  range: SidRange,
  show: number,
): Promise<void> {
  for await (const page of readWholeEvents(database, range)) {
    for (const event of page) {
      const verdict = judgeEvent(event, keys);
      if (verdict === 'verified') counts.genuine += 1;
      else if (verdict === 'key-unknown') counts.keyUnknown += 1;
      else if (verdict === 'made-up') counts.madeUp += 1;
      else if (verdict === 'observed') counts.observed += 1;
      else {
        counts.notGenuine += 1;
        const { position, sid, accountSid } = event;
        if (counts.forgeries.length < show) counts.forgeries.push({ position, sid, accountSid });
      }
    }
  }
}
