import { ask, connectAsService, type RawRow } from '@sidetrack/database';
import { PROJECTIONS } from '@sidetrack/views';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { createAppendEvents } from '../append/append-events.js';
import { readFeed } from '../feed/read-feed.js';
import { byReceipt } from './by-receipt.js';
import { EVENT_COLUMNS } from './event-columns.js';
import { readEventFacts, readEventRow, type EventRow } from './event-row.js';
import { askEventsOf, readEventsOf } from './events-of-resource.js';
import { EVENTS_OF_SID } from './events-of-sid.js';
import { readWholeEvents } from './whole-events.js';

describe('the columns of an event', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = connectAsService(database.ingestUrl, { max: 1 });
    await createAppendEvents(pool, PROJECTIONS)([ODD, given({ kind: 'message', sid: 'm-odd', status: 'delivered' })]);
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const ODD = given({
    kind: 'message',
    sid: 'm-odd',
    status: 'sent',
    unread: ['A "b" \\c', 'NULL'],
    sequenceNumber: 3,
    tags: { a: '1' },
  });
  const SUBJECT = { kind: ODD.kind, sid: ODD.sid, accountSid: ODD.accountSid };

  const whole = async (): Promise<EventRow[]> => {
    const events: EventRow[] = [];
    for await (const page of readWholeEvents(pool, { after: null, upTo: null })) events.push(...page);
    return events.toSorted((one, other) => one.position - other.position);
  };

  it('are those of the table', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'events'::regclass AND attnum > 0 AND NOT attisdropped`,
    );
    const known = new Set(Object.values(EVENT_COLUMNS).map(({ name }) => name));
    expect([...known].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });

  it('are read as they were written', async () => {
    const [odd] = await whole();
    expect(odd).toEqual({ ...ODD, position: odd?.position, origin: 'callback' });
  });

  it('are the same read as rows and as JSON, whole or without the proof', async () => {
    const events = await whole();
    const asJson = { text: `SELECT to_json(one) AS one FROM (${EVENTS_OF_SID}) AS one`, values: [ODD.sid] };
    const read = await ask(pool, asJson, ({ one }) => readEventRow(one as RawRow));
    expect(read.toSorted(byReceipt)).toEqual(events);

    const facts = events.map(({ evidence: _evidence, fingerprint: _fingerprint, ...rest }) => rest);
    expect(await readEventsOf(pool, SUBJECT)).toEqual(facts);
    expect((await readFeed(pool, { after: 0, upTo: 9 }, 9)).events).toEqual(facts);
    expect(await ask(pool, askEventsOf(SUBJECT), readEventFacts)).toEqual(facts);
  });
});
