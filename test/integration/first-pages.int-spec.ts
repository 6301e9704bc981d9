import { connectAsReader, readerOptions } from '@sidetrack/database';
import { DELIVERY_CLASSES, DISCREPANCY_CLASSES, KINDS, PLURAL, STATUS_PATH, type Kind } from '@sidetrack/domain';
import { askInOrder, CallEntity, MessageEntity, RecordingEntity, VIEW_ENTITIES } from '@sidetrack/views';
import type { AnyClass, ListFilter } from '@sidetrack/views';
import { readPhoneNumber } from '@sidetrack/phone-numbers';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { countRowsLookedAt } from '../support/rows-looked-at.js';

const ENTITIES = { message: MessageEntity, call: CallEntity, recording: RecordingEntity } as const;
const COMMON_STATUS = { message: 'delivered', call: 'completed', recording: 'completed' } as const;
const ROWS = 40_000;
const numberOf = (text: string) => readPhoneNumber(text, 'US')!;
const NOW = new Date('2026-03-01T12:00:00.000Z');
const WINDOWS = { receiptMs: 72 * 3_600_000, stallMs: 6 * 3_600_000 };

describe('a first page', () => {
  let database: ClonedDatabase;
  let owner: pg.Client;
  let pool: pg.Pool;
  let readers: DataSource;

  // Two years in which everything came to its usual end, in one account: whatever else is asked for is not there.
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    for (const table of Object.values(PLURAL)) {
      const [end, marks, none] =
        table === 'messages' ? ['delivered_at', ', stale_from', ', NULL'] : ['completed_at', '', ''];
      await owner.query(
        `INSERT INTO ${table} (sid, account_sid, first_seen_at, last_seen_at, event_count, ${end}${marks})
         SELECT gen_random_uuid()::text, 'usual', at, at, 1, at${none}
           FROM (SELECT timestamptz '${NOW.toISOString()}' - number * interval '26 minutes' AS at
                   FROM generate_series(1, ${ROWS}) AS number) AS moments`,
      );
      await owner.query(`VACUUM ANALYZE ${table}`);
    }
    pool = connectAsReader(database.apiUrl);
    readers = await new DataSource(readerOptions(pool, VIEW_ENTITIES)).initialize();
  });

  afterAll(async () => {
    await readers.destroy();
    await owner.end();
    await database.close();
  });

  const rowsLookedAt = async (kind: Kind, filter: ListFilter): Promise<number> => {
    const rows = readers.getRepository<MessageEntity | CallEntity | RecordingEntity>(ENTITIES[kind]);
    const { text, values } = askInOrder(kind, rows, filter, 'newest', null, 51);
    return countRowsLookedAt(pool, text, values);
  };

  const ofClass = (...classes: AnyClass[]): ListFilter => ({ ofClass: { classes, now: NOW, windows: WINDOWS } });
  const rare: [Kind, string, ListFilter][] = [
    ...Object.entries(COMMON_STATUS).flatMap(([kind, common]) =>
      STATUS_PATH[kind as Kind]
        .map(({ status }) => status)
        .filter((status) => status !== common)
        .map((status): [Kind, string, ListFilter] => [kind as Kind, `status ${status}`, { statuses: [status] }]),
    ),
    ...Object.keys(PLURAL).map((kind): [Kind, string, ListFilter] => [
      kind as Kind,
      'another account',
      { accountSid: 'other' },
    ]),
    ...DELIVERY_CLASSES.filter((one) => one !== 'delivered').map((one): [Kind, string, ListFilter] => [
      'message',
      `class ${one}`,
      ofClass(one),
    ]),
    ['message', 'another number', { from: numberOf('+1 555 010 0001') }],
    ['call', 'another number', { to: numberOf('+1 555 010 0001') }],
    ['message', 'another number of a channel', { to: numberOf('whatsapp:+15550100001') }],
    ['message', 'two numbers', { from: numberOf('+15550100001'), to: numberOf('(555) 010-0002') }],
    ['message', 'an error code', { errorCodes: ['30003'] }],
    ['message', 'either of two error codes', { errorCodes: ['30003', '30005'] }],
    ['message', 'a channel', { channel: 'mms' }],
    ['message', 'two statuses', { statuses: ['read', 'queued'] }],
    ['call', 'two statuses', { statuses: ['busy', 'failed'] }],
    [
      'message',
      'account, class and number',
      { accountSid: 'usual', from: numberOf('15550100001'), ...ofClass('stalled') },
    ],
    ['message', 'account and class', { accountSid: 'usual', ...ofClass('receipt-overdue') }],
    ...KINDS.flatMap((kind) =>
      DISCREPANCY_CLASSES.map((one): [Kind, string, ListFilter] => [kind, `class ${one}`, ofClass(one)]),
    ),
    ['message', 'classes of both families', ofClass('callback-lost', 'receipt-overdue', 'disagrees')],
    ['call', 'account and class', { accountSid: 'usual', ...ofClass('callback-lost') }],
  ];

  it.each(rare)('of %ss by %s looks at next to nothing when there are none', async (kind, _words, filter) => {
    expect(await rowsLookedAt(kind, filter)).toBeLessThan(10);
  });

  it.each(Object.keys(PLURAL) as Kind[])('of %ss of the usual status looks at its own rows alone', async (kind) => {
    expect(await rowsLookedAt(kind, {})).toBeLessThan(200);
    expect(await rowsLookedAt(kind, { statuses: [COMMON_STATUS[kind]], accountSid: 'usual' })).toBeLessThan(200);
  });

  describe('of one number that has nearly everything', () => {
    const BUSY = '+15550100009';

    beforeAll(async () => {
      for (const table of ['messages', 'calls']) {
        await owner.query(
          // Before each stands the letter of the status that said it.
          `UPDATE ${table} SET furthest_to = 'k' || CASE WHEN sid < '8' THEN $1 ELSE $2 END, furthest_from = 'k' || $1`,
          [BUSY, table === 'calls' ? BUSY.slice(1) : `whatsapp:${BUSY}`],
        );
        await owner.query(`VACUUM ANALYZE ${table}`);
      }
    });

    it.each<[Kind, ListFilter]>([
      ['message', { to: numberOf('+1 (555) 010-0009') }],
      ['message', { to: numberOf('whatsapp:+15550100009') }],
      ['message', { from: numberOf(BUSY), to: numberOf(BUSY) }],
      ['message', { from: numberOf(BUSY), to: numberOf('+15550100001') }],
      ['message', { from: numberOf('+15550100001'), to: numberOf(BUSY) }],
      ['call', { to: numberOf('+1 (555) 010-0009') }],
      ['call', { from: numberOf('+15550100001'), to: numberOf(BUSY) }],
    ])('of %ss looks at few rows, in whichever of its spellings: %j', async (kind, filter) => {
      expect(await rowsLookedAt(kind, filter)).toBeLessThan(700);
    });
  });
});
