import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { messageParams, sendCallback } from '../support/provider.js';

const STATUSES = ['queued', 'sending', 'sent', 'delivered'];

describe('two ingest processes on one database', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let doors: BuiltDoor[];

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    doors = await Promise.all([startBuiltDoor('ingest', database.url), startBuiltDoor('ingest', database.url)]);
  });

  afterAll(async () => {
    await Promise.all(doors.map((door) => door.end()));
    await pool.end();
    await database.close();
  });

  /**
   * Sends a hundred to each process at once: fewer than a process ever sheds, however slow it is. Every other one goes to
   * the other process. Gives how often each status was answered.
   */
  const sendAll = async (callbacks: Record<string, string>[]): Promise<Record<number, number>> => {
    const counts: Record<number, number> = {};
    for (let begun = 0; begun < callbacks.length; begun += 200) {
      const together = callbacks.slice(begun, begun + 200);
      const answers = await Promise.all(
        together.map((params, index) => sendCallback(doors[index % 2]!.url, 'message', params)),
      );
      for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };

  const deadlocks = async (): Promise<number> =>
    Number(
      (
        await pool.query<{ deadlocks: string }>(
          'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
        )
      ).rows[0]?.deadlocks,
    );

  it('makes 20 events and one row of 20 concurrent first callbacks for one SID', async () => {
    const callbacks = Array.from({ length: 20 }, (_, n) => messageParams('m-race', 'queued', { Body: `variant ${n}` }));
    expect(await sendAll(callbacks)).toEqual({ 200: 20 });
    const events = await pool.query('SELECT 1 FROM events WHERE sid = $1', ['m-race']);
    const rows = await pool.query('SELECT event_count FROM messages WHERE sid = $1', ['m-race']);
    expect([events.rowCount, rows.rows]).toEqual([20, [{ event_count: 20 }]]);
    expect(await deadlocks()).toBe(0);
  });

  it('takes 1,000 callbacks over 25 SIDs, each sent to both processes, without an error or a deadlock', async () => {
    const callbacks = Array.from({ length: 500 }, (_, n) =>
      messageParams(`m-${n % 25}`, STATUSES[n % 4]!, { Body: `variant ${n}` }),
    );
    // The same 500 callbacks once in this order and once reversed: every event key is contended, in both directions.
    const both = callbacks.flatMap((params, index) => [params, callbacks[callbacks.length - 1 - index]!]);
    expect(await sendAll(both)).toEqual({ 200: 1_000 });
    const counted = await pool.query<{ events: number; sids: number; counted: number }>(
      `SELECT (SELECT count(*)::integer FROM events WHERE sid ~ '^m-[0-9]+$') AS events,
              count(*)::integer AS sids, sum(event_count)::integer AS counted
         FROM messages WHERE sid ~ '^m-[0-9]+$'`,
    );
    expect(counted.rows).toEqual([{ events: 500, sids: 25, counted: 500 }]);
    expect(await deadlocks()).toBe(0);
  });
});
