import { readerOptions } from '@sidetrack/database';
import { DELIVERY_CLASSES, PLURAL, STATUS_PATH, type Kind } from '@sidetrack/domain';
import { CallEntity, MessageEntity, queryNewestFirst, RecordingEntity, VIEW_ENTITIES } from '@sidetrack/views';
import type { ListFilter } from '@sidetrack/views';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { countRowsLookedAt } from '../support/rows-looked-at.js';

const ENTITIES = { message: MessageEntity, call: CallEntity, recording: RecordingEntity } as const;
const COMMON_STATUS = { message: 'delivered', call: 'completed', recording: 'completed' } as const;
const ROWS = 40_000;
const NOW = new Date('2026-03-01T12:00:00.000Z');
const WINDOWS = { receiptMs: 72 * 3_600_000, stallMs: 6 * 3_600_000 };

describe('a first page', () => {
  let database: ClonedDatabase;
  let owner: pg.Client;
  let readers: DataSource;

  // Two years in which everything came to its usual end, in one account: whatever else is asked for is not there.
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    for (const table of Object.values(PLURAL)) {
      const end = table === 'messages' ? 'delivered_at' : 'completed_at';
      await owner.query(
        `INSERT INTO ${table} (sid, account_sid, first_seen_at, last_seen_at, event_count, ${end})
         SELECT gen_random_uuid()::text, 'usual', at, at, 1, at
           FROM (SELECT timestamptz '${NOW.toISOString()}' - number * interval '26 minutes' AS at
                   FROM generate_series(1, ${ROWS}) AS number) AS moments`,
      );
      await owner.query(`VACUUM ANALYZE ${table}`);
    }
    readers = await new DataSource(readerOptions(database.url, VIEW_ENTITIES)).initialize();
  });

  afterAll(async () => {
    await readers.destroy();
    await owner.end();
    await database.close();
  });

  const rowsLookedAt = async (kind: Kind, filter: ListFilter): Promise<number> => {
    const rows = readers.getRepository<MessageEntity | CallEntity | RecordingEntity>(ENTITIES[kind]);
    const [sql, values] = queryNewestFirst(kind, rows, filter, null).limit(51).getQueryAndParameters();
    return countRowsLookedAt(readers, sql, values);
  };

  const delivery = (one: (typeof DELIVERY_CLASSES)[number]): ListFilter => ({
    delivery: { classes: [one], now: NOW, windows: WINDOWS },
  });
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
      delivery(one),
    ]),
    ['message', 'another number', { from: '+15550100001' }],
    ['call', 'another number', { to: '+15550100001' }],
    ['message', 'an error code', { errorCodes: ['30003'] }],
    ['message', 'either of two error codes', { errorCodes: ['30003', '30005'] }],
    ['message', 'a channel', { channel: 'mms' }],
    ['message', 'two statuses', { statuses: ['read', 'queued'] }],
    ['call', 'two statuses', { statuses: ['busy', 'failed'] }],
    ['message', 'account, class and number', { accountSid: 'usual', from: '+15550100001', ...delivery('stalled') }],
    ['message', 'account and class', { accountSid: 'usual', ...delivery('receipt-overdue') }],
  ];

  it.each(rare)('of %ss by %s looks at next to nothing when there are none', async (kind, _words, filter) => {
    expect(await rowsLookedAt(kind, filter)).toBeLessThan(10);
  });

  it.each(Object.keys(PLURAL) as Kind[])('of %ss of the usual status looks at its own rows alone', async (kind) => {
    expect(await rowsLookedAt(kind, {})).toBeLessThan(200);
    expect(await rowsLookedAt(kind, { statuses: [COMMON_STATUS[kind]], accountSid: 'usual' })).toBeLessThan(200);
  });
});
