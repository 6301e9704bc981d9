import { mergeFolded, type Projection } from './projection.js';

/** The columns in which an event comes to PostgreSQL, and their types there. */
export const EVENT_COLUMNS = {
  received_at: 'timestamptz',
  occurred_at: 'timestamptz',
  sequence_number: 'integer',
  kind: 'text',
  sid: 'text',
  account_sid: 'text',
  status: 'text',
  fingerprint: 'bytea',
  params: 'jsonb',
  tags: 'jsonb',
  signature_scheme: 'text',
  signed_url: 'text',
  signature: 'text',
  key_id: 'text',
  raw_body: 'bytea',
} as const;

const EVENT_KEY = ['sid', 'account_sid', 'kind', 'fingerprint'];

/**
 * The one statement that appends a batch and folds it into every projection: `$1` is the batch as a JSON array, the
 * answer one row with the number of events that were new.
 *
 * Any number of processes may run it at once without deadlock, because every run locks in one global order: first the
 * keys of its events, sorted (an insert waits for another transaction that inserts the same key), then the rows of
 * each projection, sorted, one projection after the other. A fold cannot start before the last event is in, since
 * grouping reads `appended` to its end; the merges, which nothing reads, run one by one after the main query, in an
 * order that follows from the text alone (the last one first). So every process has to run the same text.
 *
 * Positions are drawn in the order of receipt before the batch is sorted by key, so that readers of the log see
 * callbacks in the order in which they came.
 */
export function buildAppendStatement(projections: readonly Projection[]): string {
  const columns = Object.keys(EVENT_COLUMNS);
  const typed = Object.entries(EVENT_COLUMNS).map(([name, type]) => `${name} ${type}`);
  const merges = projections.map(
    (projection) => `, ${projection.table}_merged AS (${mergeFolded(projection, 'appended')})`,
  );
  return `
    WITH received AS (
      SELECT nextval('events_position_seq') AS position, given.*
      FROM json_to_recordset($1::json) AS given(${typed.join(', ')})
    ), appended AS (
      INSERT INTO events (position, ${columns.join(', ')})
      SELECT position, ${columns.join(', ')}
      FROM received
      ORDER BY ${EVENT_KEY.map((column) => (column === 'fingerprint' ? column : `${column} COLLATE "C"`)).join(', ')}
      ON CONFLICT (${EVENT_KEY.join(', ')}) DO NOTHING
      RETURNING kind, sid, account_sid, status, occurred_at, received_at, params
    )${merges.join('')}
    SELECT count(*)::integer AS appended FROM appended`;
}
