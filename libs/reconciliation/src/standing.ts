import { ask, askForOne, column, rowReader, type ReadRow } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';

const readKind = rowReader({
  kind: column.word<Kind>(),
  /** When the list of any day was last read to its end. */
  lastSuccess: column.time,
  /** What the last whole lists of the last seven days say together. */
  seen: column.number,
  lost: column.number,
});

/** How it stands with asking the providers, whichever process asks. */
export interface Standing {
  /** The kinds of which any list was ever read whole. */
  readonly kinds: readonly ReadRow<typeof readKind>[];
  /** What was wrong with the last run that came to its end. */
  readonly problems: readonly string[];
}

const KINDS_SO_FAR = `
  WITH last AS (
    SELECT DISTINCT ON (day, account_sid, kind) kind, seen, lost + unknown AS lost
      FROM sweeps
     WHERE complete AND day >= ($1::timestamptz AT TIME ZONE 'UTC')::date - 7
     ORDER BY day DESC, account_sid, kind, finished_at DESC
  )
  SELECT kind, max(finished_at) AS last_success,
         (SELECT COALESCE(sum(seen), 0) FROM last WHERE last.kind = sweeps.kind) AS seen,
         (SELECT COALESCE(sum(lost), 0) FROM last WHERE last.kind = sweeps.kind) AS lost
    FROM sweeps
   WHERE complete
   GROUP BY kind
   ORDER BY kind`;

const LAST_PROBLEMS = `
  SELECT problems FROM reconciliations
   WHERE state IN ('done', 'failed') ORDER BY created_at DESC, id DESC LIMIT 1`;

export async function readStanding(database: Pool, now: Date): Promise<Standing> {
  const [kinds, last] = await Promise.all([
    ask(database, { text: KINDS_SO_FAR, values: [now] }, readKind),
    askForOne(database, { text: LAST_PROBLEMS }, rowReader({ problems: column.json<readonly string[]>() })),
  ]);
  return { kinds, problems: last?.problems ?? [] };
}
