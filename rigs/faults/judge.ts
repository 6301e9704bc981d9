import { foldEvents, WHOLE_PARAMS } from '@sidetrack/event-store';
import type { Kind } from '@sidetrack/domain';
import { PROJECTIONS } from '@sidetrack/views';
import type { Ledger } from '../load/ledger.js';
import { keyOf } from '../load/traffic.js';
import type { FaultedDatabase } from './faulted-database.js';

export interface Verdict {
  readonly stored: number;
  /** Acknowledged, but not in the log as they were sent. */
  readonly lost: number;
  /** In the log, or counted in a projection, more than once. */
  readonly doubled: number;
  /** Rows of projections that differ from the fold of the log, on either side. */
  readonly astray: number;
  /** Stored with a time of receipt that is not between sending and acknowledgement. */
  readonly misdated: number;
}

interface StoredEvent {
  readonly kind: Kind;
  readonly sid: string;
  readonly params: Record<string, unknown>;
  readonly received_at: Date;
}

/** Both processes use the clock of this machine, but the log keeps whole milliseconds. */
const CLOCK_SLACK_MS = 5;

/** Compares what was acknowledged with the log. Keys are made anew from the stored parameters. */
export async function judge(cluster: FaultedDatabase, ledger: Ledger): Promise<Verdict> {
  const events = await cluster.query<StoredEvent>(
    `SELECT kind, sid, ${WHOLE_PARAMS} AS params, received_at FROM events`,
  );
  const receivedAt = new Map(events.map((event) => [keyOf(event.kind, event.sid, event.params), event.received_at]));
  let [lost, misdated] = [0, 0];
  for (const [key, { sentAt, answeredAt }] of ledger.acknowledged) {
    const at = receivedAt.get(key)?.getTime();
    if (at === undefined) lost += 1;
    else if (at < sentAt - CLOCK_SLACK_MS || at > answeredAt + CLOCK_SLACK_MS) misdated += 1;
  }
  const doubled = events.length - receivedAt.size + Math.max(0, (await countedInViews(cluster)) - events.length);
  return { stored: events.length, lost, doubled, astray: await rowsAstray(cluster), misdated };
}

/** Whether the log holds everything that was acknowledged. The question is cheap enough to be asked again and again. */
export async function holdsAll(cluster: FaultedDatabase, ledger: Ledger): Promise<boolean> {
  const rows = await cluster.query<{ key: string }>(
    `SELECT kind || '/' || sid || '/' || encode(fingerprint, 'hex') AS key FROM events`,
  );
  const stored = new Set(rows.map((row) => row.key));
  return [...ledger.acknowledged.keys()].every((key) => stored.has(key));
}

async function countedInViews(cluster: FaultedDatabase): Promise<number> {
  const counts = PROJECTIONS.map(({ table }) => `SELECT sum(event_count) AS counted FROM ${table}`);
  const [row] = await cluster.query<{ counted: number }>(
    `SELECT COALESCE(sum(counted), 0)::float8 AS counted FROM (${counts.join(' UNION ALL ')}) AS views`,
  );
  return row?.counted ?? 0;
}

async function rowsAstray(cluster: FaultedDatabase): Promise<number> {
  let astray = 0;
  for (const projection of PROJECTIONS) {
    const names = ['sid', 'account_sid', ...projection.columns.map((column) => column.name)].join(', ');
    const [has, should] = [`SELECT ${names} FROM ${projection.table}`, foldEvents(projection, 'events')];
    const [row] = await cluster.query<{ count: number }>(
      `SELECT count(*)::integer AS count
         FROM ((${has} EXCEPT ${should}) UNION ALL ((${should}) EXCEPT ${has})) AS differences`,
    );
    astray += row?.count ?? 0;
  }
  return astray;
}
