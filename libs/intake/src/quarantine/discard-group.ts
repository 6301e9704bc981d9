import { ask, askForOne, column, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import { ACCOUNT_OF_SAMPLE, CAUSE_OF_SAMPLE, readId } from './quarantined.js';
import type { QuarantineGroup } from './read-quarantine.js';

export interface GroupDiscard {
  readonly group: QuarantineGroup;
  /** What came in later is left alone: nobody has seen it yet. */
  readonly until: Date;
  /** How many somebody has agreed to let go of. */
  readonly expected: number;
  readonly now: Date;
}

export type GroupDiscarded =
  | { readonly result: 'discarded'; readonly entries: number }
  /** Nothing was done: another number waits now. */
  | { readonly result: 'others-wait'; readonly waiting: number };

const readCount = rowReader({ waiting: column.number });

/**
 * Marks every entry of a group that waits as not worth another try, all of them or none. It is one statement: either so
 * many wait as somebody has seen, and all go, or nothing happens.
 */
export async function discardGroup(pool: Pool, { group, until, expected, now }: GroupDiscard): Promise<GroupDiscarded> {
  const { table, condition } = waitingOf(group);
  const values = [group.accountSid, group.route, group.cause, until, group.reason];
  const discarded = await ask(
    pool,
    {
      text: `
        WITH chosen AS (SELECT id FROM ${table} WHERE ${condition})
        UPDATE ${table}
           SET state = 'discarded', handled_at = $6
         WHERE id IN (SELECT id FROM chosen)
           AND state = 'waiting'
           AND (SELECT count(*) FROM chosen) = $7
     RETURNING id`,
      values: [...values, now, expected],
    },
    readId,
  );
  if (discarded.length > 0 || expected === 0) return { result: 'discarded', entries: discarded.length };
  const counted = await askForOne(
    pool,
    { text: `SELECT count(*)::integer AS waiting FROM ${table} WHERE ${condition}`, values },
    readCount,
  );
  return { result: 'others-wait', waiting: counted!.waiting };
}

function waitingOf({ reason }: QuarantineGroup): { readonly table: string; readonly condition: string } {
  const common = `state = 'waiting' AND door = $2 AND received_at <= $4`;
  if (reason === 'signature') {
    const ofGroup = `${ACCOUNT_OF_SAMPLE} IS NOT DISTINCT FROM $1::text AND ${CAUSE_OF_SAMPLE} = $3 AND $5::text IS NOT NULL`;
    return { table: 'signature_samples', condition: `${common} AND ${ofGroup}` };
  }
  const ofGroup = 'account_sid IS NOT DISTINCT FROM $1::text AND cause = $3 AND reason = $5';
  return { table: 'quarantine', condition: `${common} AND ${ofGroup}` };
}
