import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualDoorUrl } from '@sidetrack/database';
import { readJournalStatuses } from '@sidetrack/intake';
import { signForm } from '@sidetrack/signalwire';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cluster } from '../support/cluster.js';
import { findFreePort } from '../support/free-port.js';
import { FORM, messageParams } from '../support/provider.js';
import { runSidetrack, type RunningCommand } from '../support/sidetrack-command.js';

const KEY = 'PSK_awayAtStart';
const TOKEN = 'a-token-of-the-test';
const SOON = { timeout: 30_000, interval: 100 };
const AWAY =
  /^sidetrack: The database cannot be reached: [^\n]*ECONNREFUSED[^\n]*callbacks are taken and kept on this disk$/m;
const READY = /Sidetrack is ready[\s\S]*?(http:\/\/127\.0\.0\.1:\d+)\/docs/;

describe('sidetrack start with a database of one’s own that is away', () => {
  let cluster: Cluster;
  let dataDir: string;
  let port: number;
  const started: RunningCommand[] = [];

  beforeAll(async () => {
    cluster = await Cluster.start({ settings: { fsync: 'off' } });
  }, 120_000);

  afterAll(async () => {
    await cluster.remove();
  });

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'sidetrack-away-'));
    port = await findFreePort();
    await cluster.kill();
  });

  afterEach(async () => {
    for (const command of started) command.kill('SIGTERM');
    await Promise.all(started.splice(0).map(({ ended }) => ended));
    rmSync(dataDir, { recursive: true });
  }, 60_000);

  const start = (variables: Readonly<Record<string, string>>, args: readonly string[] = []): RunningCommand => {
    const command = runSidetrack(['start', ...args], {
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      INGEST_PORT: String(port),
      SIGNING_KEYS: `*=${KEY}`,
      API_TOKENS: `test=${TOKEN}`,
      ...variables,
    });
    started.push(command);
    return command;
  };

  const send = async (sid: string): Promise<number | undefined> => {
    const url = `http://127.0.0.1:${port}/callbacks/messages`;
    const params = { AccountSid: 'any', ...messageParams(sid, 'sent') };
    const headers = { 'content-type': FORM, 'x-signalwire-signature': signForm(KEY, url, params) };
    const body = new URLSearchParams(params).toString();
    return (await fetch(url, { method: 'POST', headers, body }).catch(() => undefined))?.status;
  };

  const stored = (sid: string): Promise<{ count: string }[]> =>
    cluster.query('SELECT count(*) FROM events WHERE sid = $1', [sid]);

  it('takes callbacks at once, and opens the API door when the database is back, with all of them', async () => {
    const command = start({ DATABASE_URL: cluster.url, LOG_LEVEL: 'info' });
    await command.says(AWAY);
    await vi.waitFor(async () => expect(await send('m-away')).toBe(200), SOON);
    expect(command.output()).not.toContain('Sidetrack is ready');
    await cluster.start();
    const [, api = ''] = await command.says(READY);
    const read = async (): Promise<number> =>
      (await fetch(`${api}/v1/messages/m-away`, { headers: { authorization: `Bearer ${TOKEN}` } })).status;
    await vi.waitFor(async () => expect(await read()).toBe(200), SOON);
    expect(await send('m-back')).toBe(200);
    expect([await stored('m-away'), await stored('m-back')]).toEqual([[{ count: '1' }], [{ count: '1' }]]);
    // The door that took them is the one that goes on: it was opened once.
    expect(command.output().match(/"door":"ingest"[^\n]*"msg":"open"/g)).toHaveLength(1);
  }, 120_000);

  it('ends in one line when what comes back is a newer program’s, and keeps what it took for the right one, with logins of the doors’ own', async () => {
    await cluster.start();
    await cluster.query(
      `INSERT INTO migrations (timestamp, name) VALUES (9000000000000, 'FromTheFuture9000000000000')`,
    );
    await cluster.kill();
    const command = start({ DATABASE_URL: cluster.url });
    await command.says(AWAY);
    await vi.waitFor(async () => expect(await send('m-too-new')).toBe(200), SOON);
    await cluster.start();
    expect(await command.ended).toBe(1);
    expect(command.output().trim().split('\n')).toEqual([
      expect.stringMatching(AWAY),
      expect.stringMatching(/^sidetrack: The database was migrated by a newer Sidetrack/),
    ]);
    expect(await readJournalStatuses(dataDir)).toMatchObject([{ records: 1 }]);
    await cluster.query(`DELETE FROM migrations WHERE name LIKE 'FromTheFuture%'`);
    await cluster.kill();

    // The right one, where the doors have logins of their own: it is away as well, and does the same as with the owner's.
    const right = start({
      INGEST_DATABASE_URL: await usualDoorUrl(cluster.url, 'ingest'),
      API_DATABASE_URL: await usualDoorUrl(cluster.url, 'api'),
    });
    await right.says(AWAY);
    await vi.waitFor(async () => expect(await send('m-own-logins')).toBe(200), SOON);
    await cluster.start();
    await right.says(READY);
    for (const sid of ['m-too-new', 'm-own-logins']) {
      await vi.waitFor(async () => expect(await stored(sid)).toEqual([{ count: '1' }]), SOON);
    }
  }, 120_000);

  it('ends quietly when it is stopped before the database is back', async () => {
    const command = start({ DATABASE_URL: cluster.url });
    await command.says(AWAY);
    await vi.waitFor(async () => expect(await send('m-stopped')).toBe(200), SOON);
    command.kill('SIGTERM');
    expect(await command.ended).toBe(0);
    expect(await readJournalStatuses(dataDir)).toMatchObject([{ records: 1 }]);
  }, 120_000);

  it('does not wait where no door is open meanwhile: the API door alone, or a port that is taken', async () => {
    const alone = start({ DATABASE_URL: cluster.url }, ['api']);
    expect(await alone.ended).toBe(1);
    expect(alone.output()).toMatch(/^sidetrack: The database cannot be reached: [^\n]*\n$/);

    const taken = createServer().listen(port, '127.0.0.1');
    await once(taken, 'listening');
    const command = start({ DATABASE_URL: cluster.url });
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/already in use/);
    taken.close();
  }, 120_000);
});
