import { connectAsReader, readerOptions } from '@sidetrack/database';
import { askInOrder, CallEntity, countRoughly, findRecipients, MessageEntity, RecordingEntity } from '@sidetrack/views';
import { listInOrder, VIEW_ENTITIES, type ListFilter, type ListOrder, type ListPosition } from '@sidetrack/views';
import type { Kind } from '@sidetrack/domain';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { countRowsLookedAt } from '../support/rows-looked-at.js';

const ENTITIES = { message: MessageEntity, call: CallEntity, recording: RecordingEntity } as const;
const ROWS = 40_000;
const NOW = new Date('2026-03-01T12:00:00.000Z');
/** Whatever is rare happened twenty times, long ago. */
const RARE = `number % 1000 = 0 AND number > ${ROWS / 2}`;
const AT = `timestamptz '${NOW.toISOString()}' - number * interval '26 minutes'`;

/** Two years of messages and calls to North America, half of them with a tag, and a few with anything else. */
const FILL = [
  `INSERT INTO messages (stale_from, sid, account_sid, first_seen_at, last_seen_at, event_count, delivered_at, furthest_to)
   SELECT NULL::timestamptz, 'm' || number, 'usual', ${AT}, ${AT}, 1, ${AT},
     'k' || CASE WHEN ${RARE} THEN (ARRAY['+4915112345678', '+441481960194'])[1 + number / 1000 % 2]
       WHEN number % 7 = 0 THEN '+442079' || lpad(number::text, 6, '0')
       ELSE '+1202' || lpad(number::text, 7, '0') END
     FROM generate_series(1, ${ROWS}) AS number`,
  `INSERT INTO calls (sid, account_sid, first_seen_at, last_seen_at, event_count, completed_at, direction)
   SELECT 'c' || number, 'usual', ${AT}, ${AT}, 1, ${AT},
     CASE WHEN ${RARE} THEN 'inbound' ELSE 'outbound-api' END FROM generate_series(1, ${ROWS}) AS number`,
  `INSERT INTO recordings (sid, account_sid, first_seen_at, last_seen_at, event_count, completed_at, call_sid)
   SELECT 'r' || number, 'usual', ${AT}, ${AT}, 1, ${AT}, 'c' || number FROM generate_series(1, ${ROWS}) AS number`,
  `INSERT INTO events (received_at, occurred_at, kind, sid, account_sid, status, fingerprint, params, tags,
     signature_scheme, signed_url, signature, key_id)
   SELECT ${AT}, ${AT}, 'message', 'm' || number, 'usual', 'delivered', decode('00', 'hex'), '{}',
     CASE WHEN ${RARE} THEN '{"campaign": "spring"}'
       WHEN number % 2 = 0 THEN '{"source": "app"}' ELSE '{}' END::jsonb, 'form', '', '', ''
     FROM generate_series(${ROWS}, 1, -1) AS number`,
];

describe('a page by a filter of its own', () => {
  let database: ClonedDatabase;
  let owner: pg.Client;
  let pool: pg.Pool;
  let readers: DataSource;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    for (const statement of FILL) await owner.query(statement);
    await owner.query('VACUUM ANALYZE messages, calls, recordings, events');
    pool = connectAsReader(database.apiUrl);
    readers = await new DataSource(readerOptions(pool, VIEW_ENTITIES)).initialize();
  });

  afterAll(async () => {
    await readers.destroy();
    await owner.end();
    await database.close();
  });

  const rowsOf = (kind: Kind) => readers.getRepository<MessageEntity | CallEntity | RecordingEntity>(ENTITIES[kind]);
  const rowsLookedAt = async (
    kind: Kind,
    filter: ListFilter,
    after: ListPosition | null = null,
    order: ListOrder = 'newest',
  ): Promise<number> => {
    const { text, values } = askInOrder(kind, rowsOf(kind), filter, order, after, 51);
    return countRowsLookedAt(pool, text, values);
  };
  /** Where the list goes on after most of its rows. */
  const deep: ListPosition = { firstSeenAt: new Date(NOW.getTime() - 30_000 * 26 * 60_000), sid: '', accountSid: '' };
  const tagged = (name: string, value: string): ListFilter => ({ tags: [{ name, value }] });
  const of = async (country: string): Promise<ListFilter> => ({
    recipients: await findRecipients(pool, 'message', country),
  });

  const none: [Kind, string, ListFilter][] = [
    ['message', 'a direction', { direction: 'inbound' }],
    ['message', 'an unknown tag', tagged('campaign', 'winter')],
    ['call', 'a parent', { parentCallSid: 'c0' }],
    ['call', 'another direction', { direction: 'outbound-dial' }],
    ['call', 'contradicted', { contradicted: true }],
    ['call', 'a tag of other kinds alone', tagged('campaign', 'winter')],
    ['recording', 'another call', { callSid: 'c0' }],
    ['recording', 'contradicted', { contradicted: true }],
  ];
  it.each(none)('of %ss by %s looks at next to nothing when there are none', async (kind, _words, filter) => {
    expect(await rowsLookedAt(kind, filter)).toBeLessThan(10);
  });

  it('of a rare tag looks at what has it, wherever the page begins', async () => {
    expect(await rowsLookedAt('message', tagged('campaign', 'spring'))).toBeLessThan(300);
    expect(await rowsLookedAt('message', tagged('campaign', 'spring'), deep)).toBeLessThan(300);
  });

  it('of a tag that half of the list has looks at little more than the page, wherever it begins', async () => {
    expect(await rowsLookedAt('message', tagged('source', 'app'))).toBeLessThan(1_000);
    expect(await rowsLookedAt('message', tagged('source', 'app'), deep)).toBeLessThan(1_000);
  });

  it('of both tags looks at what has the rarer one', async () => {
    const both = { tags: [...tagged('campaign', 'spring').tags!, ...tagged('source', 'app').tags!] };

    expect(await rowsLookedAt('message', both)).toBeLessThan(500);
  });

  it('of inbound calls among outbound ones looks at those alone', async () => {
    expect(await rowsLookedAt('call', { direction: 'inbound' })).toBeLessThan(100);
    expect(await rowsLookedAt('call', { direction: 'outbound' })).toBeLessThan(200);
  });

  it.each([
    ['DE', 10],
    // It has its calling code in common with the UK.
    ['GG', 10],
    ['FR', 0],
  ])('to a country that few are of, %s, looks at those alone', async (country, messages) => {
    const filter = await of(country);
    const { rows } = await listInOrder('message', rowsOf('message'), filter, 'newest', 50, null);

    expect(rows).toHaveLength(messages);
    expect(await rowsLookedAt('message', filter)).toBeLessThan(100);
  });

  it.each(['US', 'GB'])('to a country that many are of, %s, looks at little more than the page', async (country) => {
    expect(await rowsLookedAt('message', await of(country))).toBeLessThan(1_000);
    expect(await rowsLookedAt('message', await of(country), deep)).toBeLessThan(1_000);
  });

  it.each<[Kind, string, ListFilter]>([
    ['message', 'without a filter', {}],
    ['recording', 'without a filter', {}],
    ['message', 'of a direction that few have', { direction: 'inbound' }],
  ])('of %ss %s, the oldest first, looks at little more than the page', async (kind, _, filter) => {
    expect(await rowsLookedAt(kind, filter, null, 'oldest')).toBeLessThan(200);
  });

  it('of what was updated since looks at the callbacks since then, and not at the rest of the table', async () => {
    const aMinute = new Date(NOW.getTime() - 60_000);
    const updatedSince = new Date(NOW.getTime() - 100 * 26 * 60_000 + 1);

    // Those of two mebibytes more are read to find them, since the index knows no less.
    expect(await rowsLookedAt('recording', { updatedSince: aMinute })).toBeLessThan(ROWS / 4);
    expect(await rowsLookedAt('message', { updatedSince })).toBeLessThan(ROWS / 4);
    const { rows, next } = await listInOrder('message', rowsOf('message'), { updatedSince }, 'newest', 200, null);
    const known = Array.from({ length: 99 }, (_, index) => `m${index + 1}`);
    expect(rows.map(({ sid }) => sid)).toEqual(known);
    expect(next).toBeNull();
    const backwards = await listInOrder('message', rowsOf('message'), { updatedSince }, 'oldest', 200, null);
    expect(backwards.rows.map(({ sid }) => sid)).toEqual(known.toReversed());
  });

  it('is counted where few rows pass, and else estimated by the planner', async () => {
    const count = (filter: ListFilter) =>
      countRoughly(pool, (most) => askInOrder('message', rowsOf('message'), filter, 'newest', null, most));
    const all = await count({});

    expect(await count(await of('DE'))).toEqual({ rows: 10, isExact: true });
    expect(all?.isExact).toBe(false);
    expect(all?.rows).toBeGreaterThan(ROWS * 0.9);
    expect(all?.rows).toBeLessThan(ROWS * 1.1);
  });
});
