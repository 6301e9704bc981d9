import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { bringBack, takeAway } from '../../../../test/support/away-database.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { startCountingRelay } from '../../../../test/support/counting-relay.js';
import type { RunningDoor } from './doors.js';
import { startPatiently } from './start-patiently.js';

const DOOR: RunningDoor = {
  name: 'api',
  url: 'http://127.0.0.1:1',
  ended: new Promise(() => undefined),
  close: () => Promise.resolve(),
};

describe('a door that does not open', () => {
  let database: ClonedDatabase;
  const admin = inject('postgresAdminUrl');

  beforeEach(async () => {
    database = await cloneDatabase();
  });

  afterEach(async () => {
    await database.close();
  });

  it('while the database is away is opened when it is back', async () => {
    const relay = await startCountingRelay(Number(new URL(admin).port));
    const url = Object.assign(new URL(database.apiUrl), { port: String(relay.port) }).href;
    await takeAway(admin, database.url);
    const start = vi
      .fn(() => Promise.resolve(DOOR))
      .mockRejectedValueOnce(new Error('the api door could not be opened.'));
    const opened = startPatiently(start, url, new AbortController().signal);
    // When the second question comes, the first has been answered, so the database is known to be away.
    await vi.waitFor(() => expect(relay.connections()).toBeGreaterThan(1), { timeout: 20_000 });
    await bringBack(admin, database.url);
    expect(await opened).toBe(DOOR);
    expect(start).toHaveBeenCalledTimes(2);
    await relay.close();
  });

  it('although the database is there is given up', async () => {
    const start = (): Promise<RunningDoor> => Promise.reject(new Error('the api door could not be opened.'));
    await expect(startPatiently(start, database.apiUrl, new AbortController().signal)).rejects.toThrow(/could not/);
  });

  it('is not waited for any longer once everything is to stop', async () => {
    await takeAway(admin, database.url);
    const stopping = new AbortController();
    const start = vi.fn((): Promise<RunningDoor> => Promise.reject(new Error('the api door could not be opened.')));
    const opened = startPatiently(start, database.apiUrl, stopping.signal);
    const ended = expect(opened).rejects.toThrow(/Stopped while the database was away/);
    await vi.waitFor(() => expect(start).toHaveBeenCalled(), { timeout: 20_000 });
    stopping.abort();
    await ended;
    await bringBack(admin, database.url);
  });
});
