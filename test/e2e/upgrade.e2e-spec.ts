import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findDoorUrls, requireFitDatabase } from '@sidetrack/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDoor } from '../../apps/api/spec-support/open-api-door.js';
import { openIngestDoor } from '../../apps/ingest/spec-support/open-ingest-door.js';
import { dumpSchema } from '../support/dump-schema.js';
import { makeOwnedDatabase, type OwnedDatabase } from '../support/owned-database.js';
import { ACCOUNT, messageParams, sendCallback, SIGNING_KEY } from '../support/provider.js';
import { runSidetrack, type RunningCommand } from '../support/sidetrack-command.js';

/** How it was written says `released-state.md` beside it. */
const DUMP = new URL('../fixtures/upgrade/released-state.sql.gz', import.meta.url);

/** What the dump holds. */
const ROWS = {
  calls: 12,
  door_reports: 1,
  events: 165,
  first_readings: 6,
  messages: 39,
  migrations: 21,
  notes: 3,
  quarantine: 7,
  recordings: 6,
  signature_samples: 1,
};

const KEYS = { SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}` };

/** Of a table: how many rows, and one digest over all that was in the columns that it had. */
interface Digest {
  readonly rows: number;
  readonly md5: string;
}

describe('a database that a released Sidetrack wrote', () => {
  let database: OwnedDatabase;
  let client: pg.Client;
  let columns: ReadonlyMap<string, readonly string[]>;
  let before: Readonly<Record<string, Digest>>;
  let migrated: { readonly code: number | null; readonly output: string };

  const columnsOfTables = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
    const { rows } = await client.query<{ table: string; columns: string[] }>(
      `SELECT relname AS table, array_agg(quote_ident(attname) ORDER BY attnum) AS columns
         FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        GROUP BY relname`,
    );
    return new Map(rows.map((row) => [row.table, row.columns]));
  };

  /** Of the columns that the dump had: steps may add some, and may change none. */
  const digest = async (): Promise<Record<string, Digest>> => {
    const digests: Record<string, Digest> = {};
    for (const [table, names] of columns) {
      const { rows } = await client.query<Digest>(
        `SELECT count(*)::integer AS rows, md5(string_agg(row::text, E'\\n' ORDER BY row::text COLLATE "C")) AS md5
           FROM (SELECT ROW(${names.join(', ')}) AS row FROM public.${table}) AS each`,
      );
      digests[table] = rows[0]!;
    }
    return digests;
  };

  const run = async (...args: string[]): Promise<{ readonly code: number | null; readonly output: string }> => {
    const command: RunningCommand = runSidetrack(args, { DATABASE_URL: database.url, ...KEYS });
    return { code: await command.ended, output: command.output() };
  };

  beforeAll(async () => {
    database = await makeOwnedDatabase('CREATEROLE');
    // The dump sets up the connection that it is restored over.
    const restoring = new pg.Client({ connectionString: database.url });
    await restoring.connect();
    await restoring.query(gunzipSync(readFileSync(DUMP)).toString());
    await restoring.end();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    columns = await columnsOfTables();
    before = await digest();
    migrated = await run('migrate');
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('holds rows of every kind', async () => {
    expect(Object.fromEntries(Object.entries(before).map(([table, { rows }]) => [table, rows]))).toEqual(ROWS);
    const kinds = await client.query<{ of: string; rows: number }>(
      `SELECT 'quarantined: ' || reason || ', ' || state AS of, count(*)::integer AS rows FROM quarantine GROUP BY 1
       UNION ALL SELECT 'signed by ' || signature_scheme, count(*) FROM events GROUP BY 1
       UNION ALL SELECT 'unread', count(*) FROM events WHERE unread IS NOT NULL
       UNION ALL SELECT 'with tags', count(*) FROM events WHERE tags <> '{}'
       UNION ALL SELECT 'with bytes', count(*) FROM events WHERE raw_body IS NOT NULL
       UNION ALL SELECT 'contradicted', count(*) FROM messages WHERE contradicted
       UNION ALL SELECT 'unknown word', count(*) FROM messages WHERE status IS NULL
       UNION ALL SELECT 'other reading', count(*) FROM first_readings WHERE other_quarantine_id IS NOT NULL
       ORDER BY 1`,
    );
    expect(kinds.rows.every(({ rows }) => rows > 0)).toBe(true);
    expect(kinds.rows.map((row) => row.of)).toEqual([
      'contradicted',
      'other reading',
      'quarantined: ambiguous, waiting',
      'quarantined: invalid, discarded',
      'quarantined: invalid, waiting',
      'quarantined: unreadable, waiting',
      'quarantined: wrong-door, replayed',
      'quarantined: wrong-door, waiting',
      'signed by body-sha256',
      'signed by form',
      'signed by raw-body',
      'signed by url',
      'unknown word',
      'unread',
      'with bytes',
      'with tags',
    ]);
  });

  it('is brought to now by one `sidetrack migrate`, and the next has nothing to do', async () => {
    expect(migrated.code, migrated.output).toBe(0);
    expect(migrated.output).toContain('has none of its rights on the tables');
    expect(await run('migrate')).toEqual({ code: 0, output: expect.stringMatching(/^Nothing to do: /) as string });
  });

  it('has the schema of a new one, down to the rights of the doors, and lets both in', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const schema = (await dumpSchema(pool)).replaceAll(`_${database.name}`, '');
    await pool.end();
    await expect(schema).toMatchFileSnapshot('../schema.sql');
    for (const url of Object.values(await findDoorUrls(database.url))) await requireFitDatabase(url);
  });

  it('keeps every row of every table as it was', async () => {
    const { migrations: _stepsTaken, ...kept } = before;
    expect(await digest()).toMatchObject(kept);
  });

  it('is verified to the last row and signature', async () => {
    const { code, output } = await run('verify', '--signatures');
    expect(output).toContain('Clean: every row is what its events say.');
    expect(output).toMatch(/^ {2}signatures +91 genuine, 0 not genuine, 0 with a key .*, 74 made up/m);
    expect(output).toContain('Of 1 events another reading was refused');
    expect(code).toBe(0);
  });

  it('is read by the private door: histories, look-ups, the feed, quarantine and notes', async () => {
    const door = await openApiDoor({ databaseUrl: (await findDoorUrls(database.url)).api });
    const read = async (path: string): Promise<unknown> => (await door.get(path)).body;
    expect(await read('/v1/messages/SM-both')).toMatchObject({
      status: 'delivered',
      contradicted: true,
      eventCount: 2,
    });
    expect(await read('/v1/calls/CA-whole')).toMatchObject({ status: 'completed', answeredBy: 'machine_start' });
    expect(await read('/v1/recordings/RE-get/events')).toMatchObject({
      data: [{ status: 'absent', unread: ['RecordingDuration'] }],
    });
    expect(await read('/v1/messages/SM-tagged/events')).toMatchObject({
      data: ['queued', 'sent', 'delivered'].map((status) => ({ status, tags: { tenant: '42', campaign: 'spring' } })),
    });
    const timeline = (await read('/v1/lookup/SM-ambiguous')) as { timeline: unknown[] };
    expect(timeline.timeline).toMatchObject([{ type: 'event', signature: { otherReading: { quarantineId: /./ } } }]);
    expect(await read('/v1/lookup/SM-both')).toMatchObject({
      timeline: [{ type: 'event' }, { type: 'event' }, { type: 'note', text: 'A note about SM-both.' }],
    });
    expect(await read('/v1/lookup/SM-invalid-too')).toMatchObject({
      quarantined: [{ reason: 'invalid', state: 'discarded' }],
    });
    const feed = (await read('/v1/feed?after=0&limit=1000')) as { data: unknown[] };
    expect(feed.data).toHaveLength(ROWS.events);
    const quarantine = (await read('/v1/quarantine?limit=100')) as { data: unknown[] };
    expect(quarantine.data).toHaveLength(ROWS.quarantine + ROWS.signature_samples);
    await door.close();
  });

  it('takes callbacks at the public door: what it knows is a repeat, what is new goes to the end of the log', async () => {
    const door = await openIngestDoor((await findDoorUrls(database.url)).ingest);
    for (const params of [messageParams('SM-late', 'sent'), messageParams('SM-late', 'read')]) {
      expect((await sendCallback(door.url, 'message', params)).status).toBe(200);
    }
    await door.close();
    const { rows } = await client.query<{ events: number; last: string }>(
      `SELECT count(*)::integer AS events, (SELECT status FROM events ORDER BY position DESC LIMIT 1) AS last FROM events`,
    );
    expect(rows).toEqual([{ events: ROWS.events + 1, last: 'read' }]);
  });
});
