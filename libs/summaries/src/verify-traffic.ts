import { ask, BY_WHOLE_SCAN, column, rowReader } from '@sidetrack/database';
import { beginningOf, readTrafficCounted } from '@sidetrack/views';
import type { ClientBase } from 'pg';
import { inTransaction } from './in-transaction.js';
import { countTrafficBetween } from './sum-up-traffic.js';
import type { SummaryDifference } from './summary-difference.js';

const STORED = 'SELECT length, beginning, account_sid, kind, events FROM traffic_counts';

const readStored = rowReader({
  length: column.word<'hour' | 'day'>(),
  beginning: column.time,
  accountSid: column.text,
  kind: column.text,
  events: column.number,
});

/** Compares what was counted of the traffic with the events, counted anew in one snapshot. */
export function compareTraffic(client: ClientBase): Promise<SummaryDifference[]> {
  return inTransaction(client, 'REPEATABLE READ', async () => {
    await client.query(BY_WHOLE_SCAN);
    const left = new Map<string, number>();
    const add = (key: string, events: number): void => void left.set(key, (left.get(key) ?? 0) + events);
    const counted = await countTrafficBetween(client, 0, await readTrafficCounted(client));
    for (const length of ['hour', 'day'] as const) {
      for (const { hour, accountSid, kind, events } of counted) {
        add(keyOf(length, beginningOf(hour, length), accountSid, kind), events);
      }
    }
    for (const { length, beginning, accountSid, kind, events } of await ask(client, { text: STORED }, readStored)) {
      add(keyOf(length, beginning, accountSid, kind), -events);
    }
    return [...left].flatMap(([key, events]) => (events === 0 ? [] : [differenceAt(key)]));
  });
}

const keyOf = (length: 'hour' | 'day', beginning: Date, accountSid: string, kind: string): string =>
  JSON.stringify([length, beginning.getTime(), accountSid, kind]);

function differenceAt(key: string): SummaryDifference {
  const [length, beginning, accountSid] = JSON.parse(key) as ['hour' | 'day', number, string, string];
  return { of: 'traffic', length, beginning: new Date(beginning), accountSid };
}
