import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { runVerb } from '../../spec-support/run-verb.js';
import { REBUILD } from './rebuild.verb.js';

describe('sidetrack rebuild', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    pool.on('error', () => undefined);
    const append = createAppendEvents(pool, PROJECTIONS);
    await append([
      given({ kind: 'message', sid: 'SM1', status: 'sent' }),
      given({ kind: 'message', sid: 'SM2', status: 'queued' }),
      given({ kind: 'message', sid: 'SM2', status: 'delivered' }),
    ]);
  });

  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const rebuild = (...operands: string[]) =>
    runVerb(REBUILD, { json: true }, { DATABASE_URL: database.url }, { operands });

  it('tells what it mended as a JSON array with one object for each table', async () => {
    await pool.query(`UPDATE messages SET event_count = 5 WHERE sid = 'SM2'`);
    await pool.query(`DELETE FROM messages WHERE sid = 'SM1'`);
    const { exitCode, out, err } = await rebuild();
    expect([exitCode, err]).toEqual([0, '']);
    const asItIs = { changed: 0, missing: 0, withoutEvents: 0, longestWaitMs: expect.any(Number) };
    const nothing = { ...asItIs, events: 0, rows: 0 };
    expect(JSON.parse(out)).toEqual([
      { ...asItIs, table: 'messages', events: 3, rows: 2, changed: 1, missing: 1 },
      { ...nothing, table: 'calls' },
      { ...nothing, table: 'recordings' },
    ]);
  });

  it('makes what was summed up of the messages void, and of nothing else', async () => {
    const hour = new Date('2025-06-01T10:00:00Z');
    const count = async () => (await pool.query('SELECT FROM hour_marks WHERE hour = $1', [hour])).rowCount;
    await pool.query(
      `INSERT INTO summaries (length, beginning, is_clean, is_settled, summarised_at) VALUES ('hour', $1, TRUE, TRUE, now())`,
      [hour],
    );
    await rebuild('calls');
    expect(await count()).toBe(0);
    await rebuild('messages');
    expect(await count()).toBe(1);
  });

  it('has only the table that is asked for', async () => {
    const { exitCode, out } = await rebuild('messages');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({ table: 'messages', changed: 0, missing: 0, withoutEvents: 0 }),
    ]);
  });

  it('ends with 2 on a table that there is not, and names those there are', async () => {
    const { exitCode, out, err } = await rebuild('faxes');
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toBe('sidetrack rebuild: there is no "faxes"; choose one of messages, calls, recordings\n');
  });
});
