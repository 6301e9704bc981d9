import { connectAsService } from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { addNote } from '@sidetrack/notes';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';

describe('the role that the doors use', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = connectAsService(database.url);
    await createAppendEvents(pool, PROJECTIONS)([given({ kind: 'message', sid: 'm-1', status: 'sent' })]);
  });

  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  it.each([
    ['update', "UPDATE events SET status = 'delivered'"],
    ['delete', 'DELETE FROM events'],
    ['truncate', 'TRUNCATE events'],
    ['drop', 'DROP TABLE events'],
    ['alter', 'ALTER TABLE events ADD COLUMN forged text'],
    ['give itself the right', 'GRANT UPDATE ON events TO sidetrack_service'],
  ])('cannot %s events', async (_what, statement) => {
    const outcome = await pool.query(statement).then(
      () => 'done',
      (error: pg.DatabaseError) => error.code,
    );
    // GRANT by someone who owns nothing is answered with a warning; what counts is what it changed.
    expect(['42501', 'done']).toContain(outcome);
    const rights = await pool.query<{ may: boolean }>(
      `SELECT has_table_privilege('events', 'UPDATE, DELETE, TRUNCATE') AS may`,
    );
    expect(rights.rows).toEqual([{ may: false }]);
    const events = await pool.query<{ status: string }>('SELECT status FROM events');
    expect(events.rows).toEqual([{ status: 'sent' }]);
  });

  it.each([
    ['update', "UPDATE notes SET text = 'another'"],
    ['delete', 'DELETE FROM notes'],
    ['truncate', 'TRUNCATE notes'],
  ])('cannot %s notes', async (_what, statement) => {
    const author = 'support';
    const subject = { kind: 'message', sid: 'm-1', accountSid: 'a-1' } as const;
    const note = { ...subject, ticket: 'SW-1', text: 'as it was', author, createdAt: new Date() };
    const key = { key: 'once', asked: ['m-1', 'as it was'] };
    await addNote(pool, note, key);
    await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    const rights = await pool.query<{ may: boolean }>(
      `SELECT has_table_privilege('notes', 'UPDATE, DELETE, TRUNCATE') AS may`,
    );
    expect(rights.rows).toEqual([{ may: false }]);
    expect((await pool.query('SELECT text FROM notes')).rows).toEqual([{ text: 'as it was' }]);
  });

  it('can add an event and read it', async () => {
    await createAppendEvents(pool, PROJECTIONS)([given({ kind: 'call', sid: 'c-1', status: 'ringing' })]);
    expect((await pool.query('SELECT 1 FROM events WHERE sid = $1', ['c-1'])).rowCount).toBe(1);
  });
});
