import { createAppendEvents, type AppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { given, someEvents } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { forgetEverything } from '../../../../test/support/forget-everything.js';
import { proveState } from '../../../../test/support/verify-log.js';

describe('the proof that state is what the log says', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let append: AppendEvents;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    append = createAppendEvents(pool, PROJECTIONS);
  });

  beforeEach(() => forgetEverything(pool));

  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  it('holds for whatever was appended, in ranges of whatever size', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents(25), fc.integer({ min: 1, max: 10 }), async (events, rangeSize) => {
        await forgetEverything(pool);
        const appended = await append(events);
        expect(await proveState(pool, rangeSize)).toEqual({ events: appended, differences: [] });
      }),
      { numRuns: 25 },
    );
  });

  const TAMPERED: readonly [what: string, statement: string, differences: readonly object[]][] = [
    [
      'a number and what is generated from it, with both values',
      `UPDATE messages SET num_media = 2 WHERE sid = 'SM2'`,
      [
        {
          sid: 'SM2',
          fault: 'differs',
          columns: [
            { name: 'num_media', stored: 2, log: null },
            { name: 'channel', stored: 'mms', log: 'sms' },
            { name: 'final', stored: true, log: false },
          ],
        },
      ],
    ],
    [
      'a phone number, without showing either',
      `UPDATE messages SET furthest_from = 'f+15550999999' WHERE sid = 'SM2'`,
      [{ sid: 'SM2', fault: 'differs', columns: [{ name: 'from_number' }, { name: 'furthest_from' }] }],
    ],
    [
      'a URL, without showing either',
      `UPDATE recordings SET url = 'https://elsewhere.example/' WHERE sid = 'RE1'`,
      [{ sid: 'RE1', fault: 'differs', columns: [{ name: 'url' }] }],
    ],
    [
      'an event count',
      `UPDATE calls SET event_count = 7 WHERE sid = 'CA1'`,
      [{ sid: 'CA1', fault: 'differs', columns: [{ name: 'event_count', stored: 7, log: 1 }] }],
    ],
    [
      'a row that is gone',
      `DELETE FROM messages WHERE sid = 'SM1'`,
      [{ sid: 'SM1', fault: 'events without row', columns: [] }],
    ],
    [
      'rows that no event accounts for',
      `INSERT INTO calls (sid, account_sid, event_count, first_seen_at, last_seen_at)
       SELECT 'CA' || n, 'account-1', 1, now(), now() FROM generate_series(8, 9) AS n`,
      [
        { sid: 'CA8', fault: 'row without events', columns: [] },
        { sid: 'CA9', fault: 'row without events', columns: [] },
      ],
    ],
    [
      'an event that was taken out of the log',
      `DELETE FROM events WHERE sid = 'RE1'`,
      [{ sid: 'RE1', fault: 'row without events', columns: [] }],
    ],
  ];

  it.each(TAMPERED)('finds %s', async (_what, statement, expected) => {
    await append([
      given({ kind: 'message', sid: 'SM1', status: 'queued' }),
      given({ kind: 'message', sid: 'SM2', status: 'sent', params: { From: '+15550100001' } }),
      given({ kind: 'call', sid: 'CA1', status: 'ringing' }),
      given({ kind: 'recording', sid: 'RE1', status: 'completed', params: { RecordingUrl: 'https://a.example/' } }),
    ]);
    await pool.query(statement);
    const differences = [...(await proveState(pool, 1)).differences].map((one) => ({
      ...one,
      columns: one.columns.toSorted((a, b) => (columnOrder(a.name) < columnOrder(b.name) ? -1 : 1)),
    }));
    expect(differences).toMatchObject(expected);
    expect(differences).toHaveLength(expected.length);
    expect(JSON.stringify(differences)).not.toMatch(/\+1555|example/);
  });

  it('is refused when a column no longer follows from the others, since nobody could say what belongs there', async () => {
    const other = await cloneDatabase();
    const tampered = new pg.Pool({ connectionString: other.url, max: 1 });
    tampered.on('error', () => undefined);
    await tampered.query('ALTER TABLE messages ALTER COLUMN status DROP EXPRESSION');
    await expect(proveState(tampered)).rejects.toThrow(/^The column messages\.status is neither folded .*$/);
    await tampered.end();
    await other.close();
  });
});

/** What was changed first, then what follows from it by name. */
const columnOrder = (name: string): string => (name === 'num_media' ? '' : name);
