import { ask, column, rowReader, type ReadRow } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';

/** What the last whole list of a day said of the callbacks of one kind of an account. */
const LOST_CALLBACKS = {
  accountSid: column.text,
  kind: column.word<Kind>(),
  /** `YYYY-MM-DD`, UTC. */
  day: column.text,
  /** How many the provider listed; `lost` and `unknown` among them are those whose end was never called back. */
  seen: column.number,
  lost: column.number,
  unknown: column.number,
  disagreeing: column.number,
  undecided: column.number,
  readAt: column.time,
} as const;

const readLost = rowReader(LOST_CALLBACKS);

export type LostCallbacks = ReadRow<typeof readLost>;

/** Of each account, kind and day the figures of its last whole list, the latest day first. Dry runs count too. */
export function readLostCallbacks(
  database: Pool,
  { since, until, accountSid }: { readonly since: string; readonly until: string; readonly accountSid?: string },
): Promise<LostCallbacks[]> {
  const text = `
    SELECT DISTINCT ON (sweeps.day, account_sid, kind)
           account_sid, kind, day::text, seen, lost, unknown, disagreeing, undecided, finished_at AS read_at
      FROM sweeps
     WHERE complete AND day >= $1::date AND day < $2::date ${accountSid === undefined ? '' : 'AND account_sid = $3'}
     ORDER BY sweeps.day DESC, account_sid, kind, finished_at DESC`;
  const values = [since, until, ...(accountSid === undefined ? [] : [accountSid])];
  return ask(database, { text, values }, readLost);
}
