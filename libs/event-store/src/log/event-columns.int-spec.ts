import { ask, connectAsService, type RawRow } from '@sidetrack/database';
import { KINDS, type Parameters } from '@sidetrack/domain';
import { PROJECTIONS } from '@sidetrack/views';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { createAppendEvents } from '../append/append-events.js';
import { readFeed } from '../feed/read-feed.js';
import { foldEvents } from '../projection/projection.js';
import { byReceipt } from './by-receipt.js';
import { APPENDED_COLUMNS, EVENT_COLUMNS } from './event-columns.js';
import { readEventFacts, readEventRow, type EventRow } from './event-row.js';
import { askEventsOf, readEventsOf } from './events-of-resource.js';
import { EVENTS_OF_SID } from './events-of-sid.js';
import { namesSaidByColumns } from './said-by-columns.js';
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
    const known = new Set([...Object.values(EVENT_COLUMNS), ...APPENDED_COLUMNS].map(({ name }) => name));
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

  it.each<[string, Parameters]>([
    ['say the same', { AccountSid: SUBJECT.accountSid, MessageSid: 'm-twice', MessageStatus: 'sent', Body: 'x' }],
    ['say the same under two names', { SmsSid: 'm-twice', MessageSid: 'm-twice', SmsStatus: 'sent' }],
    [
      'say something else',
      { AccountSid: ['a', 'b'], MessageSid: ' m-twice', MessageStatus: null, SmsStatus: 'queued' },
    ],
    ['are of another kind', { CallSid: 'm-twice', CallStatus: 'sent', RecordingSid: 'm-twice' }],
    ['stand beside odd names', JSON.parse('{"__proto__": "1", "1": "2", "MessageSid": "m-twice"}') as Parameters],
  ])('give back parameters that %s, in the order of jsonb', async (_words, params) => {
    const event = given({ kind: 'message', sid: 'm-twice', status: 'sent', params });
    await createAppendEvents(pool, PROJECTIONS)([event]);
    const { rows } = await pool.query<{ params: Parameters; stored: Parameters }>(
      'SELECT $1::jsonb AS params, params AS stored FROM events WHERE fingerprint = $2',
      [JSON.stringify(params), event.fingerprint],
    );
    const [read] = (await whole()).filter(({ fingerprint }) => fingerprint.equals(event.fingerprint));
    expect(JSON.stringify(read?.params)).toBe(JSON.stringify(rows[0]?.params));
    const said: unknown[] = ['m-twice', 'sent', SUBJECT.accountSid];
    for (const name of namesSaidByColumns('message')) {
      expect(name in rows[0]!.stored).toBe(name in params && !said.includes(params[name]));
    }
  });

  it.each(KINDS)('leave out nothing that the state of %ss is folded from', (kind) => {
    const projection = PROJECTIONS.find((one) => one.kind === kind)!;
    const fold = foldEvents(projection, 'events');
    for (const name of namesSaidByColumns(kind)) expect(fold).not.toContain(`'${name}'`);
  });
});
