import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.js';
import { bringBack, takeAway } from '../support/away-database.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { messageParams, sendCallback } from '../support/provider.js';

const SOON = { timeout: 40_000, interval: 100 };

interface Readiness {
  readonly code: number;
  readonly status: string;
  readonly message?: string;
  readonly list: readonly { readonly door: string; readonly state: string }[];
}

const readinessOf = async (api: BuiltDoor): Promise<Readiness> => {
  const response = await fetch(`${api.url}/health/ready`);
  const { details } = (await response.json()) as { details: { doors: Omit<Readiness, 'code'> } };
  return { code: response.status, ...details.doors };
};

const metricsOf = async (api: BuiltDoor): Promise<string> => (await fetch(`${api.url}/metrics`)).text();

const send = async (door: BuiltDoor, prefix: string, count: number): Promise<number[]> => {
  const sids = Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
  const answers = await Promise.all(sids.map((sid) => sendCallback(door.url, 'message', messageParams(sid, 'sent'))));
  return answers.map(({ status }) => status);
};

describe('ingest doors that share nothing with the API door but the database', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let folders: string[];
  let api: BuiltDoor;
  let doors: BuiltDoor[];

  const openDoor = (folder: string): Promise<BuiltDoor> =>
    startBuiltDoor('ingest', database.url, { DATA_DIR: folder, LOG_LEVEL: 'silent' });

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 1 });
    owner.on('error', () => undefined);
    folders = await Promise.all([0, 1, 2].map((n) => mkdtemp(join(tmpdir(), `sidetrack-machine-${n}-`))));
    [api, ...doors] = await Promise.all([
      startBuiltDoor('api', database.url, { DATA_DIR: folders[2]! }),
      openDoor(folders[0]!),
      openDoor(folders[1]!),
    ]);
  });

  afterAll(async () => {
    await Promise.all([api, ...doors].map((door) => door.end('SIGKILL')));
    await owner.end();
    await database.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  });

  it('have their counts added up by the API door’s metrics, and each is ready', async () => {
    expect(await send(doors[0]!, 'm-first', 2)).toEqual([200, 200]);
    expect(await send(doors[1]!, 'm-second', 3)).toEqual([200, 200, 200]);
    await vi.waitFor(
      async () =>
        expect(await metricsOf(api)).toContain('sidetrack_callbacks_total{door="messages",outcome="stored"} 5'),
      SOON,
    );
    expect((await metricsOf(api)).match(/^sidetrack_door_ready\{door="[^"]+"\} 1$/gm)).toHaveLength(2);
    expect(await readinessOf(api)).toMatchObject({ code: 200, status: 'up', doors: 2 });
  });

  it('are missed by name when they are killed, and no more once they have started again', async () => {
    const before = (await readinessOf(api)).list.map(({ door }) => door).toSorted();
    await doors[0]!.end('SIGKILL');
    // What half a minute without a report looks like; the other one goes on reporting meanwhile.
    const { rows } = await owner.query<{ door: string; host: string }>(
      `UPDATE door_reports SET reported_at = now() - interval '31 seconds'
        WHERE (report->>'pid')::integer = $1 RETURNING left(door::text, 8) AS door, report->>'host' AS host`,
      [doors[0]!.pid],
    );
    const [{ door, host }] = rows as [(typeof rows)[0]];
    const missed = await readinessOf(api);
    expect([missed.code, missed.status]).toEqual([503, 'down']);
    expect(missed.message).toMatch(new RegExp(`^Ingest door ${door} on ${host} has not been heard of for 3\\d s: `));
    expect(missed.list.map(({ state }) => state).toSorted()).toEqual(['missed', 'taking']);

    doors[0] = await openDoor(folders[0]!);
    await vi.waitFor(async () => expect((await readinessOf(api)).code).toBe(200), SOON);
    expect((await readinessOf(api)).list.map((each) => each.door).toSorted()).toEqual(before);
  });

  it('are missed by nobody when they ended well', async () => {
    expect(await doors[0]!.end('SIGTERM')).toBe(0);
    expect(await readinessOf(api)).toMatchObject({ code: 200, doors: 1, list: [{ state: 'taking' }] });
    // And what they have counted is in no sum the less.
    expect(await metricsOf(api)).toContain('sidetrack_callbacks_total{door="messages",outcome="stored"} 5');
  });
});

describe('an ingest door whose disk is full', () => {
  let database: ClonedDatabase;
  let disk: SmallDisk | null;
  let api: BuiltDoor;
  let door: BuiltDoor;
  const admin = inject('postgresAdminUrl');

  beforeAll(async () => {
    disk = await mountSmallDisk(8);
    if (disk === null) return;
    database = await cloneDatabase();
    const environment = { DATA_DIR: disk.path, LOG_LEVEL: 'silent' };
    door = await startBuiltDoor('ingest', database.url, environment);
    api = await startBuiltDoor('api', database.url, environment);
  });

  afterAll(async () => {
    if (disk === null) return;
    await disk.free();
    await Promise.all([door.end('SIGKILL'), api.end('SIGKILL')]);
    await database.close();
    await disk.unmount();
  });

  it('goes on telling what it counts, while it refuses everything and the database is away as well', async (context) => {
    if (disk === null) return context.skip('no disk could be mounted: only root may');
    expect(await send(door, 'm-before', 3)).toEqual([200, 200, 200]);
    await takeAway(admin, database.url);
    await disk.fill();
    let refused = 0;
    const refuse = async (): Promise<void> => {
      const answers = await send(door, `m-full-${refused}`, 20);
      refused += answers.filter((status) => status === 503).length;
      expect(answers).toEqual(Array<number>(20).fill(503));
    };
    await vi.waitFor(refuse, SOON);
    await vi.waitFor(async () => {
      const text = await metricsOf(api);
      const counted = /^sidetrack_callbacks_total\{door="messages",outcome="unavailable"\} (\d+)$/m.exec(text);
      expect(Number(counted?.[1])).toBe(refused);
      expect(text).toMatch(/^sidetrack_callbacks_total\{door="messages",outcome="stored"\} [1-9]\d*$/m);
      expect(text).toMatch(/^sidetrack_door_report_age_seconds\{door="[^"]+"\} [0-9](\.\d+)?$/m);
    }, SOON);
    await vi.waitFor(async () => {
      await refuse();
      const { code, status, message, list } = await readinessOf(api);
      expect([code, status, list.map(({ state }) => state)]).toEqual([503, 'down', ['refusing']]);
      expect(message).toMatch(/^Ingest door [0-9a-f]{8} on \S+: .*503/);
    }, SOON);
    await disk.free();
    await bringBack(admin, database.url);
    await vi.waitFor(
      async () => expect(await send(door, `m-after-${String(performance.now()).replace('.', '-')}`, 1)).toEqual([200]),
      SOON,
    );
  });
});
