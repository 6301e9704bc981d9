import { connectAsReader, readerOptions } from '@sidetrack/database';
import type { DeliveryClass, DiscrepancyClass } from '@sidetrack/domain';
import { askForDiscrepancies, DEFAULT_DISCREPANCIES, findDiscrepancies, MessageEntity } from '@sidetrack/views';
import type { DiscrepancyFilter, ListPosition } from '@sidetrack/views';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { countRowsLookedAt } from '../support/rows-looked-at.js';

const ROWS = 40_000;
const ODD = 4_000;
const NOW = new Date('2026-03-01T12:00:00.000Z');
const WINDOWS = { receiptMs: 72 * 3_600_000, stallMs: 6 * 3_600_000 };
const LIMIT = 50;
/** Of each class as many rows as a page may need, through the few steps that merge them. */
const FEW = 600;

describe('a page of discrepancies', () => {
  let database: ClonedDatabase;
  let owner: pg.Client;
  let pool: pg.Pool;
  let readers: DataSource;

  /** Messages of two years, so many of each kind, all in one account. */
  const insert = async (count: number, firsts: string): Promise<void> => {
    await owner.query(
      `INSERT INTO messages (stale_from, sid, account_sid, first_seen_at, last_seen_at, event_count, ${firsts})
       SELECT NULL::timestamptz, gen_random_uuid()::text, 'usual', at, at, 1, ${firsts.replaceAll(/\w+/g, 'at')}
         FROM (SELECT timestamptz '${NOW.toISOString()}' - number * interval '2 years' / ${count} AS at
                 FROM generate_series(1, ${count}) AS number) AS moments`,
    );
    await owner.query('VACUUM ANALYZE messages');
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    pool = connectAsReader(database.apiUrl);
    readers = await new DataSource(readerOptions(pool, [MessageEntity])).initialize();
    await insert(ROWS, 'delivered_at');
  });

  afterAll(async () => {
    await readers.destroy();
    await owner.end();
    await database.close();
  });

  const rowsLookedAt = async (filter: DiscrepancyFilter, after: ListPosition | null = null): Promise<number> => {
    const messages = readers.getRepository(MessageEntity);
    const { text, values } = askForDiscrepancies('message', messages, filter, NOW, WINDOWS, after, LIMIT + 1);
    return countRowsLookedAt(pool, text, values);
  };
  const of = (...classes: (DeliveryClass | DiscrepancyClass)[]): DiscrepancyFilter => ({ classes });
  const pageOf = (limit: number, after: ListPosition | null = null) =>
    findDiscrepancies(
      'message',
      readers.getRepository(MessageEntity),
      of(...DEFAULT_DISCREPANCIES),
      NOW,
      WINDOWS,
      limit,
      after,
    );

  it('looks at next to nothing when there are none', async () => {
    expect(await rowsLookedAt(of(...DEFAULT_DISCREPANCIES))).toBeLessThan(10);
    expect(await rowsLookedAt({ classes: DEFAULT_DISCREPANCIES, accountSid: 'usual' })).toBeLessThan(10);
  });

  it('of what there is none looks at next to nothing among many that have stalled', async () => {
    await insert(ODD, 'queued_at');

    expect(await rowsLookedAt(of('receipt-overdue'))).toBeLessThan(10);
    expect(await rowsLookedAt(of('receipt-overdue', 'contradicted'))).toBeLessThan(10);
    expect(await rowsLookedAt(of('stalled'))).toBeLessThan(FEW);
  });

  it('looks at few rows of each class when there are many, wherever it begins', async () => {
    await insert(ODD, 'sent_at');
    await insert(ODD, 'delivered_at, undelivered_at');
    const far = await pageOf(2 * ODD);

    expect(far.rows).toHaveLength(2 * ODD);
    for (const after of [null, far.next]) {
      expect(await rowsLookedAt(of(...DEFAULT_DISCREPANCIES), after)).toBeLessThan(FEW);
      expect(await rowsLookedAt({ classes: DEFAULT_DISCREPANCIES, accountSid: 'usual' }, after)).toBeLessThan(FEW);
      expect(await rowsLookedAt({ classes: DEFAULT_DISCREPANCIES, accountSid: 'other' }, after)).toBeLessThan(10);
    }
  });

  it('looks at few rows of what was observed, alone and beside other classes', async () => {
    expect(await rowsLookedAt(of('callback-lost', 'disagrees'))).toBeLessThan(10);
    await owner.query(
      `UPDATE messages SET observed = '{delivered}'
        WHERE sid IN (SELECT sid FROM messages WHERE delivered_at IS NOT NULL AND NOT contradicted LIMIT ${ODD})`,
    );
    await owner.query('VACUUM ANALYZE messages');
    const far = await findDiscrepancies(
      'message',
      readers.getRepository(MessageEntity),
      of('callback-lost'),
      NOW,
      WINDOWS,
      ODD / 2,
      null,
    );

    expect(far.rows).toHaveLength(ODD / 2);
    for (const after of [null, far.next]) {
      expect(await rowsLookedAt(of('callback-lost'), after)).toBeLessThan(FEW);
      expect(await rowsLookedAt(of('callback-lost', 'unknown-here', 'stalled'), after)).toBeLessThan(FEW);
    }
    await owner.query('UPDATE messages SET observed = NULL WHERE observed IS NOT NULL');
  });

  it('goes on where the one before ended, through all classes, every message once and in order', async () => {
    const all = await pageOf(4 * ODD);
    const sids: string[] = [];
    let after: ListPosition | null = null;
    do {
      const page = await pageOf(999, after);
      sids.push(...page.rows.map(({ sid }) => sid));
      after = page.next;
    } while (after !== null);

    // Some are too young to be overdue or to have stalled.
    expect(sids.length).toBeGreaterThan(3 * ODD - 50);
    expect(new Set(sids).size).toBe(sids.length);
    expect(sids).toEqual(all.rows.map(({ sid }) => sid));
    const times = all.rows.map(({ firstSeenAt }) => firstSeenAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
