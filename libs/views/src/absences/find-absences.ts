import { ask, column, placeValues, rowReader, type SqlParameters } from '@sidetrack/database';
import type { Pool } from 'pg';
import { ABSENCE_STATEMENTS } from './absence-statements.js';
import type { AbsenceClass, AbsenceRow, AbsenceWindows } from './absence.js';

const MONTH_MS = 30 * 86_400_000;

export interface AbsenceFilter {
  readonly classes: readonly AbsenceClass[];
  /** Missing since this time or later. */
  readonly since?: Date;
  /** Missing since before this time; never later than now. */
  readonly until?: Date;
  readonly accountSid?: string;
}

/** The place of an absence in the list: no two absences share all four values. */
export interface AbsencePosition {
  readonly since: Date;
  readonly class: string;
  readonly sid: string;
  readonly accountSid: string;
}

export interface AbsencePage {
  readonly rows: readonly AbsenceRow[];
  /** Where the next page begins, or null when this is the last. */
  readonly next: AbsencePosition | null;
}

const readAbsence = rowReader({
  class: column.word<AbsenceClass>(),
  since: column.time,
  kind: column.word<AbsenceRow['kind']>(),
  sid: column.text,
  accountSid: column.text,
  status: column.orNull(column.text),
  firstSeenAt: column.orNull(column.time),
  lastSeenAt: column.time,
  longestGapMs: column.orNull(column.number),
});

const readCount = rowReader({ class: column.word<AbsenceClass>(), count: column.number });

/** One page of what is missing at a moment; the longest absence comes first. */
export async function findAbsences(
  database: Pool,
  filter: AbsenceFilter,
  now: Date,
  windows: AbsenceWindows,
  limit: number,
  after: AbsencePosition | null,
): Promise<AbsencePage> {
  const { from, parameters } = matching(filter, now, windows);
  // Times are compared to the millisecond, because a cursor holds milliseconds.
  const beyond = after
    ? `AND (date_trunc('milliseconds', since), class COLLATE "C", sid, account_sid)
         > (:afterTime, :afterClass, :afterSid, :afterAccountSid)`
    : '';
  const sql = `
    SELECT class, since, kind, sid, account_sid, status, first_seen_at, last_seen_at, longest_gap_ms
    FROM ${from} ${beyond}
    ORDER BY date_trunc('milliseconds', since), class COLLATE "C", sid, account_sid
    LIMIT ${limit + 1}`;
  const position = after && {
    afterTime: after.since,
    afterClass: after.class,
    afterSid: after.sid,
    afterAccountSid: after.accountSid,
  };
  const question = placeValues({ sql, parameters: { ...parameters, ...position } });
  const found: AbsenceRow[] = await ask(database, question, readAbsence);
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? rows[rows.length - 1]! : null };
}

/** How much is missing by class; every class that was asked for has a count. */
export async function countAbsences(
  database: Pool,
  filter: AbsenceFilter,
  now: Date,
  windows: AbsenceWindows,
): Promise<Partial<Record<AbsenceClass, number>>> {
  const { from, parameters } = matching(filter, now, windows);
  const sql = `SELECT class, count(*)::integer AS count FROM ${from} GROUP BY class`;
  const rows = await ask(database, placeValues({ sql, parameters }), readCount);
  const none = filter.classes.map((wanted) => [wanted, 0] as const);
  return Object.fromEntries([...none, ...rows.map((row) => [row.class, row.count] as const)]);
}

function matching(
  filter: AbsenceFilter,
  now: Date,
  windows: AbsenceWindows,
): { from: string; parameters: SqlParameters } {
  const statements = [...new Set(filter.classes)].map((wanted) => ABSENCE_STATEMENTS[wanted]);
  const ofAccount = filter.accountSid === undefined ? 'TRUE' : 'account_sid = :accountSid';
  const until = filter.until === undefined || filter.until > now ? now : filter.until;
  return {
    from: `(${statements.join(' UNION ALL ')}) AS missing WHERE ${ofAccount}`,
    parameters: {
      since: filter.since ?? new Date(0),
      until,
      monthAgo: new Date(now.getTime() - MONTH_MS),
      openCallMs: String(windows.openCallMs),
      recordingMs: String(windows.recordingMs),
      ...(filter.accountSid !== undefined && { accountSid: filter.accountSid }),
    },
  };
}
