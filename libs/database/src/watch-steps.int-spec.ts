import { MIGRATIONS } from '@sidetrack/migrations';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { ownerDataSource } from './pools/owner-data-source.js';
import { migrate } from './migrate.js';
import type { StepAhead, StepProgress } from './watch-steps.js';

/** The step before the key of events was made anew, which takes a while where there are many. */
const BEFORE = MIGRATIONS.findIndex(({ name }) => name.startsWith('TellEventsApartBySidAndFingerprint'));
const EVENTS = 150_000;
const REFUSED = 450;

const FILL = [
  `INSERT INTO events (received_at, occurred_at, kind, sid, account_sid, status, fingerprint, params, tags,
                       signature_scheme, signed_url, signature, key_id)
   SELECT now(), now(), 'message', md5(n::text), 'account-1', 'sent', decode(md5(n::text), 'hex'), '{}', '{}', 'form', '',
          n::text, ''
     FROM generate_series(1, ${EVENTS}) AS n`,
  `INSERT INTO quarantine (id, received_at, door, reason, detail, problems, method, target, headers, raw_body,
                           signature_scheme, signed_url, signature, key_id)
   SELECT gen_random_uuid(), now(), 'message', 'invalid', '', '[]', 'POST', '/', '{}', '', 'form', '', '', ''
     FROM generate_series(1, ${REFUSED})`,
];

describe('a migration that needs long', () => {
  let database: ClonedDatabase;
  const ahead: StepAhead[] = [];
  const progress: StepProgress[] = [];

  beforeAll(async () => {
    database = await cloneDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const tables = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    await client.query(`DROP TABLE ${tables.rows.map(({ name }) => name).join(', ')}`);
    const owner = ownerDataSource(database.url);
    owner.setOptions({ migrations: MIGRATIONS.slice(0, BEFORE) });
    await owner.initialize();
    await owner.runMigrations();
    await owner.destroy();
    for (const statement of FILL) await client.query(statement);
    await client.end();
    await migrate(database.url, undefined, undefined, {
      onStep: (step) => void ahead.push(step),
      onProgress: (one) => void progress.push(one),
      lookEveryMs: 5,
    });
  }, 120_000);

  afterAll(() => database.close());

  it('tells of each step before it is taken', () => {
    expect(ahead.map(({ name }) => name)).toEqual(MIGRATIONS.slice(BEFORE).map(({ name }) => name));
  });

  it('tells about how many rows a step will go through, of tables that nobody has counted yet as well', () => {
    const [key] = ahead;
    expect(key?.walks.map(({ table }) => table)).toEqual(['events']);
    expect(key?.walks[0]?.rows).toBeGreaterThan(EVENTS / 3);
    expect(key?.walks[0]?.rows).toBeLessThan(EVENTS * 3);
    expect(ahead.find(({ name }) => name.startsWith('VacuumEvents'))?.walks).toEqual([]);
  });

  it('tells how far an index is, while it is being made', () => {
    const key = progress.filter(
      ({ doing, total }) => doing.startsWith('ALTER TABLE events ADD CONSTRAINT events_pkey') && total !== null,
    );
    expect(key.length).toBeGreaterThan(0);
    for (const { done, total } of key) expect(done).toBeLessThanOrEqual(total ?? 0);
  });

  it('tells how far it is where the work is in batches', () => {
    const batches = progress.filter(({ doing }) => doing === 'going through rows');
    expect(batches.map(({ done }) => done)).toEqual([200, 400, REFUSED]);
    expect(batches.every(({ total, unit }) => total !== null && total > 0 && unit === 'rows')).toBe(true);
  });
});
