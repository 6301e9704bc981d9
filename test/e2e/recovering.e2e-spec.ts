import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@sidetrack/database';
import { signForm } from '@sidetrack/signalwire';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyClusterTo, removeClusterFiles } from '../support/cluster-template.js';
import { findFreePort } from '../support/free-port.js';
import { FORM, messageParams } from '../support/provider.js';
import { runSidetrack, type RunningCommand } from '../support/sidetrack-command.js';

const KEY = 'PSK_recovering';
const TOKEN = 'a-token-of-the-test';
/** Enough WAL that its replay can be found at work and held. */
const ROWS = 600_000;
const SOON = { timeout: 45_000, interval: 100 };

/** Linux alone says which process replays. */
describe.skipIf(process.platform !== 'linux')('sidetrack start after a crash', () => {
  let dataDir: string;
  let dataPath: string;
  let command: RunningCommand;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'sidetrack-start-'));
    await copyClusterTo(dataDir);
    const crashed = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
    ({ dataPath } = crashed);
    const client = new pg.Client({ connectionString: crashed.url });
    await client.connect();
    await client.query(
      `CREATE TABLE filler AS SELECT number, md5(number::text) FROM generate_series(1, ${ROWS}) AS number`,
    );
    await client.end();
    await crashed.stop('immediate');
  });

  afterAll(async () => {
    command.kill('SIGTERM');
    await command.ended;
    await removeClusterFiles(dataDir, dataPath);
  });

  it('takes callbacks while PostgreSQL still recovers, and has them stored when it has', async () => {
    const port = await findFreePort();
    const ingest = `http://127.0.0.1:${port}/callbacks/messages`;
    command = runSidetrack(['start'], {
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      INGEST_PORT: String(port),
      SIGNING_KEYS: `*=${KEY}`,
      API_TOKENS: `test=${TOKEN}`,
    });
    const recovery = await recoveryIn(dataPath);
    process.kill(recovery, 'SIGSTOP');
    try {
      await command.says(/callbacks are taken and kept on this disk/);
      const params = { AccountSid: 'any', ...messageParams('m-while-recovering', 'sent') };
      const headers = { 'content-type': FORM, 'x-signalwire-signature': signForm(KEY, ingest, params) };
      const body = new URLSearchParams(params).toString();
      const send = async (): Promise<number | undefined> =>
        (await fetch(ingest, { method: 'POST', headers, body }).catch(() => undefined))?.status;
      await vi.waitFor(async () => expect(await send()).toBe(200), SOON);
      expect(command.output()).not.toContain('Sidetrack is ready');
    } finally {
      process.kill(recovery, 'SIGCONT');
    }
    const [, api = ''] = await command.says(/Sidetrack is ready[\s\S]*?(http:\/\/127\.0\.0\.1:\d+)\/docs/);
    const read = async (): Promise<number> =>
      (await fetch(`${api}/v1/messages/m-while-recovering`, { headers: { authorization: `Bearer ${TOKEN}` } })).status;
    await vi.waitFor(async () => expect(await read()).toBe(200), SOON);
  }, 150_000);
});

/** The process that replays the WAL of this cluster: a child of its server. */
async function recoveryIn(dataPath: string): Promise<number> {
  for (;;) {
    try {
      const [server = ''] = readFileSync(join(dataPath, 'postmaster.pid'), 'utf8').split('\n');
      const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ');
      const isRecovery = (pid: string): boolean =>
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: startup');
      const recovery = children.find(isRecovery);
      if (recovery !== undefined) return Number(recovery);
    } catch {
      // Not there yet.
    }
    await sleep(2);
  }
}
