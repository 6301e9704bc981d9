import pg from 'pg';
import type { Range } from './ranges.js';

export interface Counted {
  readonly counts: Readonly<Record<string, number>>;
  readonly tookMs: number;
}

/** Strongest status first, as the contract has it. A status that is not in this list changes nothing. */
const STRONGEST_FIRST = `ARRAY['read', 'delivered', 'undelivered', 'failed', 'canceled', 'received', 'sent', 'sending',
  'receiving', 'queued', 'scheduled', 'accepted']`;

/**
 * The messages first received in the range, from the log alone: neither the product's fold nor its tables are used. It
 * is written as efficiently as possible without them: it groups only messages that have an event in the range.
 */
const MESSAGES = `
  WITH in_range AS MATERIALIZED (
    SELECT DISTINCT sid, account_sid
      FROM events
     WHERE kind = 'message' AND received_at >= $1 AND received_at < $2
  ), message AS (
    SELECT (${STRONGEST_FIRST})[min(array_position(${STRONGEST_FIRST}, status))] AS status,
           bool_or(status IN ('read', 'delivered'))::integer + bool_or(status = 'undelivered')::integer
             + bool_or(status = 'failed')::integer + bool_or(status = 'canceled')::integer AS ends,
           bool_or(status IN ('receiving', 'received')) AS is_inbound,
           max(params->>'NumMedia')::integer > 0 AS is_mms
      FROM events JOIN in_range USING (sid, account_sid)
     WHERE kind = 'message'
     GROUP BY sid, account_sid
    HAVING min(received_at) >= $1
  )`;

const BY_STATUS = `${MESSAGES}
  SELECT COALESCE(status, 'unrecognised') AS name, count(*)::integer AS count FROM message GROUP BY 1`;

/** Only right for a range in which every window of waiting has passed. */
const BY_CLASS = `${MESSAGES}
  SELECT CASE
           WHEN ends > 1 THEN 'contradicted'
           WHEN is_inbound THEN 'inbound'
           WHEN status IN ('read', 'delivered') THEN 'delivered'
           WHEN status IN ('undelivered', 'failed', 'canceled') THEN 'failed'
           WHEN status = 'sent' AND is_mms THEN 'receipt-not-expected'
           WHEN status = 'sent' THEN 'receipt-overdue'
           ELSE 'stalled'
         END AS name, count(*)::integer AS count
    FROM message GROUP BY 1`;

export const countByStatus = (url: string, range: Range): Promise<Counted> => count(url, BY_STATUS, range);
export const countByClass = (url: string, range: Range): Promise<Counted> => count(url, BY_CLASS, range);

async function count(url: string, text: string, { since, until }: Range): Promise<Counted> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const startedAt = performance.now();
    const { rows } = await client.query<{ name: string; count: number }>(text, [since, until]);
    const tookMs = performance.now() - startedAt;
    return { counts: Object.fromEntries(rows.map((row) => [row.name, row.count])), tookMs };
  } finally {
    await client.end();
  }
}
