import { createLogger } from '@sidetrack/observability';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { createExportPool } from './export-pool.js';

const ENDLESS = { text: 'SELECT number FROM generate_series(1, 100000000) AS number', values: [] };
const writer = { head: '', lines: (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join() };

describe('the pool of the exports', () => {
  let database: ClonedDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.close());

  it('breaks off what is under way when the door closes', async () => {
    const exports = createExportPool(database.apiUrl, createLogger('api', 'silent'));
    const stream = await exports.stream(ENDLESS, writer, 'audit');
    const error = new Promise<Error>((resolve) => stream.once('error', resolve));
    exports.beforeApplicationShutdown();

    expect((await error).message).toBe('The door closes.');
    await exports.onApplicationShutdown();
  });

  it('has room again when a question fails', async () => {
    const exports = createExportPool(database.apiUrl, createLogger('api', 'silent'));
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await expect(exports.stream({ text: 'SELECT 1 / 0', values: [] }, writer, 'audit')).rejects.toMatchObject({
        code: '22012',
      });
    }
    await exports.onApplicationShutdown();
  });
});
