import { ask, column, placeValues, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { TimeRange } from '../ranges/intervals.js';

/** No more messages than these are looked at, the latest of them, so that the answer comes whatever the range holds. */
export const MOST_LOOKED_AT = 10_000;

/** How many recipients are told of. */
export const MOST_NUMBERS = 20;

export interface NumbersQuestion extends TimeRange {
  readonly code: string;
  readonly accountSid?: string;
}

interface NumberHit {
  readonly number: string | null;
  readonly messages: number;
  readonly lastSeenAt: Date;
}

export interface NumbersHit {
  readonly lookedAt: number;
  readonly isAll: boolean;
  readonly numberCount: number;
  readonly numbers: readonly NumberHit[];
}

const readRow = rowReader({
  number: column.orNull(column.text),
  messages: column.number,
  lastSeenAt: column.time,
  lookedAt: column.number,
  isAll: column.flag,
  numberCount: column.number,
});

/**
 * The recipients that had the most messages with an error code, of those first seen within a range. The index on error
 * codes finds the messages, the latest first.
 */
export async function findNumbersHit(database: Pool, question: NumbersQuestion): Promise<NumbersHit> {
  const { code, since, until, accountSid } = question;
  const ofAccount = accountSid === undefined ? '' : 'AND account_sid = :accountSid';
  const sql = `
    WITH found AS MATERIALIZED (
      SELECT to_number, first_seen_at FROM messages
       WHERE error_code = :code AND first_seen_at >= :since AND first_seen_at < :until ${ofAccount}
       ORDER BY first_seen_at DESC LIMIT ${MOST_LOOKED_AT + 1}
    ), looked_at AS MATERIALIZED (
      SELECT to_number, first_seen_at FROM found ORDER BY first_seen_at DESC LIMIT ${MOST_LOOKED_AT}
    ), numbers AS MATERIALIZED (
      SELECT to_number AS number, count(*)::integer AS messages, max(first_seen_at) AS last_seen_at
        FROM looked_at GROUP BY to_number
    )
    SELECT number, messages, last_seen_at,
           (SELECT count(*)::integer FROM looked_at) AS looked_at,
           (SELECT count(*) <= ${MOST_LOOKED_AT} FROM found) AS is_all,
           (SELECT count(*)::integer FROM numbers) AS number_count
      FROM numbers
     ORDER BY messages DESC, last_seen_at DESC, number COLLATE "C" LIMIT ${MOST_NUMBERS}`;
  const parameters = { code, since, until, ...(accountSid !== undefined && { accountSid }) };
  const rows = await ask(database, placeValues({ sql, parameters }), readRow);
  const [first] = rows;
  return {
    lookedAt: first?.lookedAt ?? 0,
    isAll: first?.isAll ?? true,
    numberCount: first?.numberCount ?? 0,
    numbers: rows.map(({ number, messages, lastSeenAt }) => ({ number, messages, lastSeenAt })),
  };
}
