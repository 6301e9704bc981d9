import { MIGRATIONS } from '@sidetrack/migrations';
import { afterEach, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../../test/support/clone-database.js';
import { makeOwnedDatabase } from '../../../../test/support/owned-database.js';
import { execute } from '../../../../test/support/test-postgres.js';
import { runVerb } from '../../spec-support/run-verb.js';
import { MIGRATE } from './migrate.verb.js';

describe('sidetrack migrate --json', () => {
  const undo: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const step of undo.splice(0)) await step();
  });

  const run = async (url: string) => {
    const { exitCode, out, err } = await runVerb(MIGRATE, { json: true }, { DATABASE_URL: url });
    return { exitCode, err, said: JSON.parse(out) as unknown };
  };

  it('names the steps that were taken, and how the doors log in', async () => {
    const owned = await makeOwnedDatabase('SUPERUSER');
    undo.push(owned.drop);
    const { exitCode, said } = await run(owned.url);
    expect(exitCode).toBe(0);
    // The names without an ending belong to another database of this cluster.
    const logins = { ingest: `sidetrack_ingest_${owned.name}`, api: `sidetrack_api_${owned.name}` };
    const made = Object.values(logins).map((login) => `there is no role "${login}"`);
    expect(said).toEqual({
      steps: MIGRATIONS.map(({ name }) => name),
      setRight: expect.arrayContaining(made),
      logins,
    });
  });

  it('names what it has set right, and nothing where nothing was to do', async () => {
    const database = await cloneDatabase();
    undo.push(() => database.close());
    await execute(database.url, 'GRANT SELECT ON notes TO sidetrack_ingest');
    const logins = { ingest: 'sidetrack_ingest', api: 'sidetrack_api' };
    const fault = '"sidetrack_ingest" has no business with SELECT on the table notes';
    expect(await run(database.url)).toEqual({ exitCode: 0, err: '', said: { steps: [], setRight: [fault], logins } });
    expect(await run(database.url)).toEqual({ exitCode: 0, err: '', said: { steps: [], setRight: [], logins } });
  });

  it('has the statements for an administrator where the owner may not make the logins, and ends with 1', async () => {
    const owned = await makeOwnedDatabase('');
    undo.push(owned.drop);
    const { exitCode, err, said } = await run(owned.url);
    expect(exitCode).toBe(1);
    const { refused, sql } = said as { refused: string; sql: string[] };
    expect(err.endsWith(`sidetrack: ${refused}\n`)).toBe(true);
    expect(sql.length).toBeGreaterThan(0);
    for (const statement of sql) expect(statement).toMatch(/^(CREATE|ALTER|GRANT|REVOKE|COMMENT|SET|DO|DROP) /);
  });
});
