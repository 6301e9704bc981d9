import { connectAsService, withSchemaLock } from '@sidetrack/database';
import type { CallbackEvent, Kind } from '@sidetrack/domain';
import { createAppendEvents, rebuildProjection, type Rebuild, type RebuildOptions } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { dumpSchema } from '../../../../test/support/dump-schema.js';
import { projectionRows } from '../../../../test/support/projection-rows.js';
import { proveState } from '../../../../test/support/verify-log.js';

const STATUSES: Readonly<Record<Kind, readonly string[]>> = {
  message: ['queued', 'sending', 'sent', 'delivered'],
  call: ['initiated', 'ringing', 'answered', 'completed'],
  recording: ['in-progress', 'completed'],
};

const KINDS = ['message', 'call', 'recording'] as const;

/** Events of all kinds over so many SIDs each; `series` sets them apart from another call's. */
function manyEvents(count: number, sids: number, series = 0): CallbackEvent[] {
  return Array.from({ length: count }, (_, n) => {
    const kind = KINDS[n % KINDS.length]!;
    const statuses = STATUSES[kind];
    const status = statuses[n % statuses.length]!;
    return given({
      kind,
      sid: `${kind}-${(n + series) % sids}`,
      status,
      params: { Series: String(series), Number: String(n) },
    });
  });
}

describe('a rebuild', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let doors: pg.Pool;
  let owner: pg.PoolClient;

  beforeEach(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    doors = connectAsService(database.ingestUrl, { max: 8 });
    // A pool ends a little before its connections do; dropping the database ends those that are left.
    for (const each of [pool, doors]) each.on('error', () => undefined);
    owner = await pool.connect();
    await createAppendEvents(doors, PROJECTIONS)(manyEvents(600, 40));
  });

  afterEach(async () => {
    owner.release();
    await Promise.all([pool.end(), doors.end()]);
    await database.close();
  });

  const rebuildAll = async (options: RebuildOptions = {}): Promise<Rebuild[]> => {
    const done: Rebuild[] = [];
    const fillers = new pg.Pool({ connectionString: database.url, max: 2 });
    fillers.on('error', () => undefined);
    try {
      await withSchemaLock(owner, async () => {
        for (const projection of PROJECTIONS) {
          done.push(await rebuildProjection(owner, fillers, projection, { rangeSize: 50, ...options }));
        }
      });
    } finally {
      await fillers.end();
    }
    return done;
  };

  it('of an untouched database changes no row, and nothing of the schema down to the names and grants', async () => {
    const before = [await everythingOf(pool), await Promise.all(KINDS.map((kind) => projectionRows(pool, kind)))];
    const done = await rebuildAll();
    expect(done.map(({ changed, missing, withoutEvents }) => [changed, missing, withoutEvents])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(done.reduce((sum, { events }) => sum + events, 0)).toBe(600);
    expect([await everythingOf(pool), await Promise.all(KINDS.map((kind) => projectionRows(pool, kind)))]).toEqual(
      before,
    );
  });

  it('repairs what was tampered with and counts it', async () => {
    await pool.query(`UPDATE messages SET last_seen_at = now() WHERE sid IN ('message-0', 'message-3')`);
    await pool.query(`DELETE FROM messages WHERE sid = 'message-6'`);
    await pool.query(`UPDATE messages SET sid = 'nobody' WHERE sid = 'message-9'`);
    const [messages, calls] = await rebuildAll();
    expect(messages).toMatchObject({ changed: 2, missing: 2, withoutEvents: 1 });
    expect(calls).toMatchObject({ changed: 0, missing: 0, withoutEvents: 0 });
    expect((await proveState(pool)).differences).toEqual([]);
  });

  it('loses nothing of what eight writers append meanwhile, and fails none of them', async () => {
    const append = createAppendEvents(doors, PROJECTIONS);
    const rebuilt = new AbortController();
    let appended = 0;
    const write = async (writer: number): Promise<void> => {
      for (let batch = 0; batch === 0 || !rebuilt.signal.aborted; batch += 1) {
        const count = await append(manyEvents(10, 900, 1 + writer + 8 * batch));
        appended += count;
      }
    };
    const writers = Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
    const rebuilds = await rebuildAll({ rangeSize: 300 });
    rebuilt.abort();
    await writers;
    expect(await proveState(pool)).toEqual({ events: 600 + appended, differences: [] });
    expect(rebuilds.map(({ changed, missing, withoutEvents }) => changed + missing + withoutEvents)).toEqual([0, 0, 0]);
  });

  it('of a log with a gap in its positions folds every event, and does not walk through the gap', async () => {
    await pool.query("SELECT setval('events_position_seq', 5000000000000)");
    await createAppendEvents(doors, PROJECTIONS)(manyEvents(300, 60, 1));
    await pool.query('DELETE FROM messages');
    const done = await rebuildAll();
    expect(done.map(({ events }) => events)).toEqual([300, 300, 300]);
    expect((await proveState(pool)).differences).toEqual([]);
  });

  it('leaves the prepared statements of a running door in use', async () => {
    const door = connectAsService(database.ingestUrl, { max: 1 });
    const append = createAppendEvents(door, PROJECTIONS);
    const read = (): Promise<pg.QueryResult> =>
      door.query({ name: 'read-one', text: 'SELECT * FROM messages WHERE sid = $1', values: ['prepared'] });
    // Six times: from then on PostgreSQL keeps a plan that names the old table.
    for (let n = 0; n < 6; n += 1) {
      await append([given({ kind: 'message', sid: 'prepared', status: 'queued', params: { Number: String(n) } })]);
      await read();
    }
    await rebuildAll();
    expect(await append([given({ kind: 'message', sid: 'prepared', status: 'sent' })])).toBe(1);
    expect((await read()).rows).toMatchObject([{ sid: 'prepared', event_count: 7, status: 'sent' }]);
    expect((await proveState(pool)).differences).toEqual([]);
    await door.end();
  });

  it('that is stopped leaves everything as it was', async () => {
    const before = await everythingOf(pool);
    const stopping = new AbortController();
    const stopped = rebuildAll({ signal: stopping.signal, onFolded: () => stopping.abort() });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(await everythingOf(pool)).toEqual(before);
    expect(await createAppendEvents(doors, PROJECTIONS)(manyEvents(3, 3, 1))).toBe(3);
    expect((await proveState(pool)).differences).toEqual([]);
  });

  it('drops what one that was killed has left behind', async () => {
    const before = await everythingOf(pool);
    await pool.query('CREATE TABLE messages_rebuilt (LIKE messages INCLUDING ALL)');
    await rebuildAll();
    expect(await everythingOf(pool)).toEqual(before);
  });

  it('gives up when a reader never leaves the table, and appends go on meanwhile', async () => {
    const reader = await pool.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT FROM messages');
    const before = await everythingOf(pool);
    const patience = { attemptsMs: [20, 20], pauseMs: 1, statementMs: 1_000 };
    const append = createAppendEvents(doors, PROJECTIONS);
    const refused = expect(rebuildAll({ patience })).rejects.toThrow(/could not be locked in 2 attempts/);
    expect(await append(manyEvents(60, 6, 1))).toBe(60);
    await refused;
    await reader.query('ROLLBACK');
    reader.release();
    expect(await everythingOf(pool)).toEqual(before);
    expect((await proveState(pool)).differences).toEqual([]);
  });

  it('is refused while another runs, in one line', async () => {
    const other = await pool.connect();
    await withSchemaLock(other, () => expect(rebuildAll()).rejects.toThrow(/^another rebuild, .* is running.*$/));
    other.release();
    expect(await rebuildAll()).toHaveLength(3);
  });

  it.each([
    ['a view', 'CREATE VIEW seen AS SELECT sid FROM messages', 'the view seen'],
    [
      'a foreign key',
      'CREATE TABLE remarks (sid text, account_sid text, FOREIGN KEY (sid, account_sid) REFERENCES messages)',
      'the foreign key',
    ],
    ['a policy', 'CREATE POLICY mine ON messages', 'the policy mine'],
  ])('is refused where it would lose %s that somebody made', async (_what, statement, named) => {
    await pool.query(statement);
    await expect(rebuildAll()).rejects.toThrow(named);
  });
});

const DETAILS = `
  SELECT relname, reloptions::text, relacl::text, relkind, pg_get_userbyid(relowner) AS owner,
         ARRAY(SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = pg_class.oid ORDER BY 1) AS constraints
    FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY relname`;

/** The schema as test/schema.sql has it, and what is not in there: storage parameters, owners, names of every kind. */
async function everythingOf(pool: pg.Pool): Promise<unknown[]> {
  return [await dumpSchema(pool), (await pool.query(DETAILS)).rows];
}
