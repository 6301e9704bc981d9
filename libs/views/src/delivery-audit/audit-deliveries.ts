import { askForOne, column, placeValues, rowReader } from '@sidetrack/database';
import type { DeliveryWindows } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { beginningOf, intervalsOf } from '../ranges/intervals.js';
import { countLive } from './count-live.js';
import { countSummed } from './count-summed.js';
import { COUNTED_ONE_BY_ONE, type AuditQuestion, type DeliveryAudit } from './delivery-audit.js';

/**
 * What became of the messages that were first seen in a range: in total, and for every hour or day of it. The classes
 * are those of `now`. A range of few messages is counted one by one, and so is one whose callbacks have to be looked at
 * anyway; of any other, what was counted before is added up. The counts are the same either way.
 */
export async function auditDeliveries(
  database: Pool,
  question: AuditQuestion,
  now: Date,
  windows: DeliveryWindows,
  oneByOne = COUNTED_ONE_BY_ONE,
): Promise<DeliveryAudit> {
  const { since, until, interval, byTag, withOrder = false } = question;
  const count =
    byTag !== undefined || withOrder || (await isOfFew(database, question, oneByOne)) ? countLive : countSummed;
  const { of, ...parts } = await count(database, question, now, windows);
  return {
    since,
    until,
    interval,
    ...parts,
    intervals: intervalsOf(question, interval).map((range) => ({
      ...range,
      ...of(beginningOf(range.since, interval)),
    })),
  };
}

const readFew = rowReader({ isOfFew: column.flag });

/** Reads the index alone, and no more of it than decides. */
async function isOfFew(database: Pool, { since, until, accountSid }: AuditQuestion, most: number): Promise<boolean> {
  const ofAccount = accountSid === undefined ? '' : 'AND account_sid = :accountSid';
  const sql = `
    SELECT count(*) <= CAST(:most AS integer) AS is_of_few
    FROM (
      SELECT 1 FROM messages WHERE first_seen_at >= :since AND first_seen_at < :until ${ofAccount}
      LIMIT CAST(:most AS integer) + 1
    ) AS found`;
  const parameters = { since, until, most, ...(accountSid !== undefined && { accountSid }) };
  return (await askForOne(database, placeValues({ sql, parameters }), readFew))!.isOfFew;
}
