import { ask, column, rowReader, type ReadRow } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { SignatureExplanation } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import { ACCOUNT_OF_SAMPLE, CAUSE_OF_SAMPLE, type QuarantineReason } from './quarantined.js';

const readGroup = rowReader({
  reason: column.word<QuarantineReason>(),
  accountSid: column.orNull(column.text),
  route: column.named('door', column.word<Kind>()),
  cause: column.text,
  waiting: column.number,
  replayed: column.number,
  discarded: column.number,
  /** When the first and the newest came in of those that wait; where none waits, of all. */
  firstAt: column.time,
  newestAt: column.time,
  /** How many came in, by the steps of the trend in which any did. */
  steps: column.json<readonly (readonly [step: number, entries: number])[]>(),
  /** The newest of them. */
  newestId: column.text,
  newestDetail: column.text,
  explanation: column.json<SignatureExplanation | null>(),
});

type GroupRow = ReadRow<typeof readGroup>;

/** Refused callbacks and samples that have reason, account, route and cause in common. */
export interface CountedGroup extends Omit<GroupRow, 'steps'> {
  /** How many came in, step by step. */
  readonly trend: readonly number[];
}

/** The time over which the trend is counted. */
export interface Trend {
  readonly since: Date;
  readonly stepMs: number;
  readonly steps: number;
}

/** More groups than anybody goes through. Those of which most wait come first. */
export const MOST_GROUPS = 200;

const ENTRIES = `
  (SELECT reason, account_sid, door, cause, state, received_at FROM quarantine
    UNION ALL
   SELECT 'signature' COLLATE "C", ${ACCOUNT_OF_SAMPLE}, door, ${CAUSE_OF_SAMPLE}, state, received_at
     FROM signature_samples) AS entry`;

// The newest of a group is found by its time, of which there is an index; two at the same time are told apart by the rest.
const NEWEST = `
  (SELECT id, detail, NULL::jsonb AS explanation
     FROM quarantine
    WHERE received_at = summed.newest_of_all_at AND reason = summed.reason AND door = summed.door
      AND cause = summed.cause AND account_sid IS NOT DISTINCT FROM summed.account_sid
    UNION ALL
   SELECT id, detail, explanation
     FROM signature_samples
    WHERE received_at = summed.newest_of_all_at AND summed.reason = 'signature' AND door = summed.door
      AND ${CAUSE_OF_SAMPLE} = summed.cause AND ${ACCOUNT_OF_SAMPLE} IS NOT DISTINCT FROM summed.account_sid
    LIMIT 1)`;

const ofState = (state: string): string => `coalesce(sum(entries) FILTER (WHERE state = '${state}'), 0)::integer`;
const waitingElseAll = (time: string, sort: 'min' | 'max'): string =>
  `coalesce(${sort}(${time}) FILTER (WHERE state = 'waiting'), ${sort}(${time}))`;

const COUNT = `
  WITH counted AS (
    SELECT reason, account_sid, door, cause, state,
           CASE WHEN received_at >= $1 THEN floor(extract(epoch FROM received_at - $1) * 1000 / $2)::integer END AS step,
           count(*) AS entries, min(received_at) AS first_at, max(received_at) AS newest_at
      FROM ${ENTRIES}
     WHERE $3::text IS NULL OR account_sid = $3
     GROUP BY reason, account_sid, door, cause, state, step
  ), summed AS (
    SELECT reason, account_sid, door, cause,
           ${ofState('waiting')} AS waiting, ${ofState('replayed')} AS replayed, ${ofState('discarded')} AS discarded,
           ${waitingElseAll('first_at', 'min')} AS first_at, ${waitingElseAll('newest_at', 'max')} AS newest_at,
           max(newest_at) AS newest_of_all_at,
           coalesce(json_agg(json_build_array(step, entries)) FILTER (WHERE step IS NOT NULL), '[]') AS steps
      FROM counted
     GROUP BY reason, account_sid, door, cause
     ORDER BY waiting DESC, newest_at DESC
     LIMIT ${MOST_GROUPS}
  )
  SELECT reason, account_sid, door, cause, waiting, replayed, discarded, first_at, newest_at, steps,
         newest.id AS newest_id, newest.detail AS newest_detail, newest.explanation
    FROM summed CROSS JOIN LATERAL ${NEWEST} AS newest
   ORDER BY waiting DESC, newest_at DESC`;

/**
 * What is kept in quarantine, by reason, account, route and cause, the most that wait first. It is answered by an index:
 * no body is read, however many entries there are.
 *
 * @param accountSid only groups of this account; null for all
 */
export async function countGroups(pool: Pool, accountSid: string | null, trend: Trend): Promise<CountedGroup[]> {
  const values = [trend.since, trend.stepMs, accountSid];
  const rows = await ask(pool, { text: COUNT, values }, readGroup);
  return rows.map(({ steps, ...group }) => ({ ...group, trend: toTrend(steps, trend.steps) }));
}

/** Entries of one step may be in several states, and one from a clock that is ahead counts as of now. */
function toTrend(steps: GroupRow['steps'], length: number): number[] {
  const trend = Array<number>(length).fill(0);
  for (const [step, entries] of steps) trend[Math.min(step, length - 1)]! += entries;
  return trend;
}

const readWaiting = rowReader({ callbacks: column.number, samples: column.number });

/** How many wait: authentic callbacks, and samples of requests that were not believed. */
export interface Waiting {
  readonly callbacks: number;
  readonly samples: number;
}

const WAITING = `
  SELECT (SELECT count(*) FROM quarantine WHERE state = 'waiting' AND ($1::text IS NULL OR account_sid = $1))::integer
           AS callbacks,
         (SELECT count(*) FROM signature_samples
           WHERE state = 'waiting' AND ($1::text IS NULL OR ${ACCOUNT_OF_SAMPLE} = $1))::integer AS samples`;

/** @param accountSid only what names this account; null for all */
export async function countWaiting(pool: Pool, accountSid: string | null): Promise<Waiting> {
  const [waiting] = await ask(pool, { text: WAITING, values: [accountSid] }, readWaiting);
  return waiting!;
}
