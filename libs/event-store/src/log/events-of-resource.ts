import { ask, column, rowReader, type Question, type RawRow } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { byReceipt } from './by-receipt.js';
import { listForJson, listForRows } from './columns.js';
import { FACT_COLUMNS } from './event-columns.js';
import { readEventFacts, type EventFacts } from './event-row.js';

/** The resource that events belong to. A SID belongs to one account. */
export interface EventSubject {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
}

/** The events of one resource; with `upTo`, those that were received up to and including that moment. */
export interface History extends EventSubject {
  readonly upTo?: Date | undefined;
}

const OF_RESOURCE = 'FROM events WHERE sid = $1 AND account_sid = $2 AND kind = $3';

const BY_THEN = 'AND received_at <= $4';

/** The events as one JSON array in no order; null when there are none. */
const asJson = (condition: string): string => `
  SELECT json_agg(one) AS events
    FROM (SELECT ${listForJson(FACT_COLUMNS)} ${OF_RESOURCE} ${condition}) AS one`;

const ALL = { name: 'events-of-resource', text: asJson('') };
const UP_TO = { name: 'events-of-resource-up-to', text: asJson(BY_THEN) };

const readAnswer = rowReader({ events: column.json<readonly RawRow[] | null>() });

/** The events in the order in which they were received. Within one millisecond the position decides. */
export async function readEventsOf(database: Pool, history: History): Promise<readonly EventFacts[]> {
  const statement = history.upTo === undefined ? ALL : UP_TO;
  const [answer] = await ask(database, { ...statement, values: valuesOf(history) }, readAnswer);
  return (answer?.events ?? []).map(readEventFacts).toSorted(byReceipt);
}

/** The same question for a file, which is read row by row: `readEventFacts` reads each. */
export function askEventsOf(history: History): Required<Omit<Question, 'name'>> {
  const condition = history.upTo === undefined ? '' : BY_THEN;
  const text = `SELECT ${listForRows(FACT_COLUMNS)} ${OF_RESOURCE} ${condition} ORDER BY received_at, position`;
  return { text, values: valuesOf(history) };
}

const valuesOf = ({ sid, accountSid, kind, upTo }: History): unknown[] => [
  sid,
  accountSid,
  kind,
  ...(upTo === undefined ? [] : [upTo]),
];
