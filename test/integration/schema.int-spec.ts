import { explainSchemaState, migrate, readSchemaState, requireFitDatabase } from '@sidetrack/database';
import { MIGRATIONS } from '@sidetrack/migrations';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { dumpSchema } from '../support/dump-schema.js';

describe('the schema', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;

  beforeEach(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url });
  });

  afterEach(async () => {
    await pool.end();
    await database.close();
  });

  it('is what test/schema.sql says', async () => {
    await expect(await dumpSchema(pool)).toMatchFileSnapshot('../schema.sql');
  });

  it('is left alone by a second migration', async () => {
    const before = await dumpSchema(pool);
    expect(await migrate(database.url)).toEqual({ steps: [], setRight: [] });
    expect(await dumpSchema(pool)).toBe(before);
  });

  it('is made once by two operators who migrate at the same time', async () => {
    await pool.query(
      'DROP TABLE events, messages, calls, recordings, quarantine, signature_samples, notes, first_readings, door_reports, ' +
        'sessions, sweeps, reconciliations, open_end_questions, hour_marks, summaries, summary_counts, open_messages, traffic_counts, traffic_counted, migrations',
    );
    const steps = await Promise.all([migrate(database.url), migrate(database.url)]);
    expect(steps.map((taken) => taken.steps.length).toSorted((a, b) => a - b)).toEqual([0, MIGRATIONS.length]);
    expect(explainSchemaState(await readSchemaState(pool))).toBeNull();
  });

  it('is refused in one line when it was never made, with the command to run', async () => {
    await pool.query('DROP TABLE migrations');
    await expect(requireFitDatabase(database.ingestUrl)).rejects.toThrow(/^[^\n]*run `sidetrack migrate`[^\n]*$/);
  });

  it('is refused in one line when a newer program made it', async () => {
    await pool.query(`INSERT INTO migrations (timestamp, name) VALUES (9000000000000, 'FromTheFuture9000000000000')`);
    await expect(requireFitDatabase(database.ingestUrl)).rejects.toThrow(/^[^\n]*newer Sidetrack[^\n]*$/);
  });

  it('is refused when the doors’ role may change events, with the statement that mends it', async () => {
    await pool.query('GRANT UPDATE ON events TO sidetrack_ingest');
    await expect(requireFitDatabase(database.ingestUrl)).rejects.toThrow('REVOKE UPDATE, DELETE, TRUNCATE ON events');
  });
});
