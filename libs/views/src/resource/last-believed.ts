import { ask, column, rowReader } from '@sidetrack/database';
import { KINDS, PLURAL } from '@sidetrack/domain';
import type { Pool } from 'pg';

/** A late callback of an older resource than these is not looked for. */
const LATEST = 100;

const readMoment = rowReader({ at: column.orNull(column.time) });

/**
 * When the latest callback of an account was believed, of those about its 100 latest messages, calls and recordings
 * each; null when there is none. Each kind is one look into an index, whatever the log holds.
 */
export async function lastBelievedOf(pool: Pool, accountSid: string): Promise<Date | null> {
  const found = await Promise.all(
    KINDS.map((kind) =>
      ask(
        pool,
        {
          text: `
            SELECT max(last_seen_at) FILTER (WHERE observed IS NULL) AS at
              FROM (SELECT last_seen_at, observed
                      FROM ${PLURAL[kind]}
                     WHERE account_sid = $1
                     ORDER BY first_seen_at DESC
                     LIMIT ${LATEST}) AS latest`,
          values: [accountSid],
        },
        readMoment,
      ),
    ),
  );
  const times = found.flat().flatMap(({ at }) => (at === null ? [] : [at.getTime()]));
  return times.length === 0 ? null : new Date(Math.max(...times));
}
