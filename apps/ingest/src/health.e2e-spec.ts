import { judgeDoor, readDoorReports, sumMetrics, sumOf } from '@sidetrack/intake';
import { Agent, get, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { bringBack, takeAway } from '../../../test/support/away-database.js';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { messageParams, sendCallback } from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

const SOON = { timeout: 30_000, interval: 50 };
/** A check a second, for an hour. */
const CHECKS = 3_600;
const AT_A_TIME = 8;

describe('a balancer that asks the public door how it is', () => {
  let database: ClonedDatabase;
  let door: OpenIngestDoor;
  let lines: { readonly level: number; readonly msg: string }[];
  const admin = inject('postgresAdminUrl');

  beforeEach(async () => {
    database = await cloneDatabase();
    lines = [];
  });
  afterEach(async () => {
    await door.close();
    await database.close();
  });

  const open = async (settings: Parameters<typeof openIngestDoor>[1] = {}): Promise<void> => {
    const write = (line: string): void => void lines.push(JSON.parse(line) as (typeof lines)[number]);
    door = await openIngestDoor(database.url, settings, pino({ level: 'info' }, { write }));
  };
  const ask = async (path = '/health/ready'): Promise<readonly [number, string]> => {
    const response = await fetch(door.url + path);
    return [response.status, await response.text()];
  };
  const send = async (sid: string, body = 'made up'): Promise<number> =>
    (await sendCallback(door.url, 'message', messageParams(sid, 'sent', { Body: body }))).status;

  it('is no line of the log, no sample, no misdirected or unsigned callback, in an hour of checks', async () => {
    await open({ publicUrls: ['https://api.example.test/prod'] });
    const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });
    const seen = new Set<string>();
    const check = (n: number): Promise<void> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(door.url);
        const read = (response: IncomingMessage): void => {
          seen.add(`${response.statusCode}`);
          response.on('end', resolve).resume();
        };
        get({ hostname, port, agent, path: n % 2 === 0 ? '/health/ready' : '/health/live' }, read).on('error', reject);
      });
    const checker = async (first: number): Promise<void> => {
      for (let n = first; n < CHECKS; n += AT_A_TIME) await check(n);
    };
    const checking = Promise.all(Array.from({ length: AT_A_TIME }, (_, first) => checker(first)));
    const unsigned = await fetch(`${door.url}/callbacks/messages`);
    await checking;
    agent.destroy();
    expect([...seen]).toEqual(['200']);
    // One request that is no callback beside them: these are where such a one would be seen.
    expect(unsigned.status).toBe(401);
    expect(lines.filter(({ level }) => level >= 40)).toMatchObject([{ msg: 'callback refused' }]);
    expect(lines.length).toBeLessThan(10);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await vi.waitFor(async () => {
      const { rows } = await client.query('SELECT count(*)::integer AS samples FROM signature_samples');
      expect(rows).toEqual([{ samples: 1 }]);
    }, SOON);
    await client.end();
    const pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    const read = () => readDoorReports(pool, door.dataDir, new Date());
    await vi.waitFor(async () => expect(sumOf('sidetrack_callbacks_total', (await read()).counts)).toBe(1), SOON);
    const { doors, counts } = await read();
    const published = await sumMetrics(doors.map(judgeDoor), counts, []);
    await pool.end();
    expect(published).not.toMatch(/^sidetrack_misdirected_requests_total\{/m);
    expect(published).toMatch(/^sidetrack_requests_shed_total 0$/m);
  });

  it('is told yes while the database is away and the journal takes callbacks, and no once that is full', async () => {
    await open({ journalMaxBytes: 20_000 });
    expect(await ask()).toEqual([200, '{"status":"ok"}']);
    await takeAway(admin, database.url);
    expect(await send('m-1', 'x'.repeat(6_000))).toBe(200);
    expect(await ask()).toEqual([200, '{"status":"ok"}']);
    expect(await send('m-2', 'x'.repeat(6_000))).toBe(200);
    expect(await send('m-3', 'x'.repeat(6_000))).toBe(503);
    expect(await send('m-4', 'x'.repeat(6_000))).toBe(503);
    await vi.waitFor(async () => expect(await ask()).toEqual([503, '{"status":"error"}']), SOON);
    expect(await ask('/health/live')).toEqual([200, '{"status":"ok"}']);
    await bringBack(admin, database.url);
    // Nobody sends it anything while it is not ready; it finds by itself that it is.
    await vi.waitFor(async () => expect(await ask()).toEqual([200, '{"status":"ok"}']), SOON);
    expect(await send('m-4', 'x'.repeat(6_000))).toBe(200);
  });

  it('learns nothing else: every other path is as it was', async () => {
    await open();
    expect(await ask('/health')).toMatchObject([404, expect.stringContaining('no-such-route')]);
    expect((await fetch(`${door.url}/health/ready`, { method: 'POST' })).status).toBe(404);
    expect(await ask('/metrics')).toMatchObject([404, expect.any(String)]);
  });
});
