import { connectAsReader, readerOptions } from '@sidetrack/database';
import { CHANNELS, DELIVERY_CLASSES, STATUS_PATH, type DeliveryClass, type DeliveryWindows } from '@sidetrack/domain';
import { deliveryClassSql, inDeliveryClasses, MessageEntity, toMessageResource } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { forgetEverything } from '../support/forget-everything.js';

const RUNS = 200;
const MAX_ROWS = 20;
const EPOCH = Date.UTC(2026, 0, 1);

/** Few instants, and windows as long as their distances, so that bounds are hit exactly. */
const step = fc.integer({ min: 0, max: 12 });
const instant = step.map((steps) => new Date(EPOCH + steps * 1_000));
const lengthMs = fc.integer({ min: 1, max: 12 }).map((steps) => steps * 1_000);
const account = fc.constantFrom('account-1', 'account-2');

const FIRSTS = STATUS_PATH.message.map(({ status }) => `${status}_at`);

/** What is stored of a message, whether or not callbacks could have brought it about. */
const storedRow = fc.record({
  account_sid: account,
  first_seen_at: instant,
  last_seen_at: instant,
  num_media: fc.constantFrom(null, 0, 1),
  error_code: fc.constantFrom(null, '30003'),
  firsts: fc.dictionary(fc.constantFrom(...FIRSTS), instant, { maxKeys: 4, noNullPrototype: true }),
});

const overrides = fc.array(
  fc.record({
    accountSid: fc.option(account),
    channel: fc.option(fc.constantFrom(...CHANNELS)),
    ms: lengthMs,
  }),
  { maxLength: 3 },
);

const windows: fc.Arbitrary<DeliveryWindows> = fc.record({
  receiptMs: lengthMs,
  stallMs: lengthMs,
  receiptOverrides: overrides,
  stallOverrides: overrides,
});

describe('the delivery classes in SQL', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let reader: DataSource;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 1 });
    reader = await new DataSource(readerOptions(connectAsReader(database.apiUrl), [MessageEntity])).initialize();
  });

  afterAll(async () => {
    await reader.destroy();
    await owner.end();
    await database.close();
  });

  const store = async (rows: readonly object[]): Promise<void> => {
    await forgetEverything(owner);
    await owner.query(
      `INSERT INTO messages (stale_from, sid, account_sid, first_seen_at, last_seen_at, event_count, num_media, error_code, ${FIRSTS.join(', ')})
       SELECT NULL::timestamptz, sid, account_sid, first_seen_at, last_seen_at, 1, num_media, error_code, ${FIRSTS.join(', ')}
       FROM json_populate_recordset(NULL::messages, $1)`,
      [JSON.stringify(rows)],
    );
  };

  const stored = fc
    .array(fc.tuple(fc.constantFrom('SM', 'MM', 'm'), storedRow), { minLength: 1, maxLength: MAX_ROWS })
    .map((rows) =>
      rows.map(([prefix, { firsts, ...row }], index) => ({ ...row, ...firsts, sid: `${prefix}${index}` })),
    );

  it('are those that one message has alone, at any moment and with any windows', async () => {
    await fc.assert(
      fc.asyncProperty(stored, instant, windows, async (rows, now, given) => {
        await store(rows);
        const alone = (await reader.getRepository(MessageEntity).find()).map((row) => [
          row.sid,
          toMessageResource(row, now, given).delivery.class,
        ]);
        const delivery = deliveryClassSql('message', now, given);
        const inSql = await reader
          .createQueryBuilder(MessageEntity, 'message')
          .select('message.sid', 'sid')
          .addSelect(delivery.sql, 'class')
          .setParameters(delivery.parameters)
          .getRawMany<{ sid: string; class: DeliveryClass }>();
        expect(Object.fromEntries(inSql.map((row) => [row.sid, row.class]))).toEqual(Object.fromEntries(alone));
      }),
      { numRuns: RUNS },
    );
  });

  it('filter the messages that have one of them, and no others', async () => {
    const someClasses = fc.subarray([...DELIVERY_CLASSES]);
    await fc.assert(
      fc.asyncProperty(stored, someClasses, instant, windows, async (rows, classes, now, given) => {
        await store(rows);
        const messages = reader.getRepository(MessageEntity);
        const expected = (await messages.find()).filter((row) =>
          classes.includes(toMessageResource(row, now, given).delivery.class),
        );
        const wanted = inDeliveryClasses('resource', classes, now, given);
        const found = await messages.createQueryBuilder('resource').where(wanted.sql, wanted.parameters).getMany();
        expect(sidsOf(found)).toEqual(sidsOf(expected));
      }),
      { numRuns: RUNS },
    );
  });
});

const sidsOf = (rows: readonly MessageEntity[]): string[] => rows.map(({ sid }) => sid).toSorted();
