import type { DataSource } from 'typeorm';
import type { SqlParameters } from '../messages/window-sql.js';
import { queryNamed } from '../resource/query-named.js';
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

/** Where an absence stands in the list: by these four, which no two share. */
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

/** One page of what is missing at a moment, that which is missing for the longest first. */
export async function findAbsences(
  database: DataSource,
  filter: AbsenceFilter,
  now: Date,
  windows: AbsenceWindows,
  limit: number,
  after: AbsencePosition | null,
): Promise<AbsencePage> {
  const { from, parameters } = matching(filter, now, windows);
  // Compared to the millisecond, which is what a cursor holds.
  const beyond = after
    ? `AND (date_trunc('milliseconds', since), class COLLATE "C", sid, account_sid)
         > (:afterTime, :afterClass, :afterSid, :afterAccountSid)`
    : '';
  const sql = `
    SELECT class, since, kind, sid, account_sid AS "accountSid", status, first_seen_at AS "firstSeenAt",
      last_seen_at AS "lastSeenAt", longest_gap_ms AS "longestGapMs"
    FROM ${from} ${beyond}
    ORDER BY date_trunc('milliseconds', since), class COLLATE "C", sid, account_sid
    LIMIT ${limit + 1}`;
  const position = after && {
    afterTime: after.since,
    afterClass: after.class,
    afterSid: after.sid,
    afterAccountSid: after.accountSid,
  };
  const found = await queryNamed<AbsenceRow>(database, { sql, parameters: { ...parameters, ...position } });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? rows[rows.length - 1]! : null };
}

/** How much is missing by class; every class that was asked for has a count. */
export async function countAbsences(
  database: DataSource,
  filter: AbsenceFilter,
  now: Date,
  windows: AbsenceWindows,
): Promise<Partial<Record<AbsenceClass, number>>> {
  const { from, parameters } = matching(filter, now, windows);
  const sql = `SELECT class, count(*)::integer AS count FROM ${from} GROUP BY class`;
  const rows = await queryNamed<{ class: AbsenceClass; count: number }>(database, { sql, parameters });
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
