import { createLogger } from '@sidetrack/observability';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ApiPools } from '../api-pools.js';
import { ExportPool } from './export-pool.js';

/** PostgreSQL makes these rows as they are read. Behind FROM, all rows would be made before the first is returned. */
const ENDLESS = { text: 'SELECT generate_series(1, 100000000) AS number', values: [] };
const caller = { name: 'audit', revoked: new AbortController().signal };
const writer = { head: '', lines: (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join() };

describe('the pool of the exports', () => {
  let database: ClonedDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.close());

  it('breaks off what is under way when the door closes', async () => {
    const pools = new ApiPools(database.apiUrl, createLogger('api', 'silent'));
    const exports = new ExportPool(pools.of('exports'));
    const stream = await exports.stream(ENDLESS, writer, caller);
    const error = new Promise<Error>((resolve) => stream.once('error', resolve));
    exports.beforeApplicationShutdown();

    expect((await error).message).toBe('The door closes.');
    await pools.onApplicationShutdown();
  });

  it('breaks off what is being sent to a token that is no longer in force, refuses it, and goes on for others', async () => {
    const pools = new ApiPools(database.apiUrl, createLogger('api', 'silent'));
    const exports = new ExportPool(pools.of('exports'));
    const revoking = new AbortController();
    const gone = { name: 'gone', revoked: revoking.signal };
    const [theirs, others] = [
      await exports.stream(ENDLESS, writer, gone),
      await exports.stream(ENDLESS, writer, caller),
    ];
    const error = new Promise<Error>((resolve) => theirs.once('error', resolve));
    others.once('error', () => undefined);
    revoking.abort();

    expect((await error).message).toBe('The token is no longer in force.');
    expect(others.destroyed).toBe(false);
    await expect(exports.stream(ENDLESS, writer, gone)).rejects.toMatchObject({ body: { status: 401 } });
    exports.beforeApplicationShutdown();
    await pools.onApplicationShutdown();
  });

  it('has room again when a question fails', async () => {
    const pools = new ApiPools(database.apiUrl, createLogger('api', 'silent'));
    const exports = new ExportPool(pools.of('exports'));
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await expect(exports.stream({ text: 'SELECT 1 / 0', values: [] }, writer, caller)).rejects.toMatchObject({
        code: '22012',
      });
    }
    await pools.onApplicationShutdown();
  });
});
