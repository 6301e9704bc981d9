import type { DoorTrouble } from '@sidetrack/intake';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCount, aDoorReport } from '../../../../libs/intake/spec-support/a-door-report.js';
import { aReportingDoor, type ReportingDoor } from '../../spec-support/a-reporting-door.js';
import { connect } from '../../spec-support/connect.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

const SOON = { timeout: 30_000, interval: 100 };

const KEPT: DoorTrouble = {
  code: 'database-away',
  message: 'The database does not take callbacks; they are kept in the journal.',
  isRed: false,
};
const REFUSED: DoorTrouble = {
  code: 'callbacks-not-kept',
  message: 'Callbacks are answered 503, since nothing durable takes them.',
  isRed: true,
};

interface Readiness {
  readonly details: {
    readonly doors: {
      readonly status: string;
      readonly message?: string;
      readonly doors: number;
      readonly list: readonly { readonly door: string; readonly state: string }[];
    };
    readonly journals: { readonly status: string; readonly message?: string; readonly callbacks?: number };
  };
}

describe('the readiness and the ingest doors', () => {
  let here: string;
  let elsewhere: string;
  let api: OpenApiDoor;
  let doors: ReportingDoor[];

  beforeAll(async () => {
    [here, elsewhere] = (await Promise.all(
      ['here', 'elsewhere'].map((name) => mkdtemp(join(tmpdir(), `sidetrack-${name}-`))),
    )) as [string, string];
    api = await openApiDoor({ dataDir: here });
  });

  /** Nothing that one test tells of is known in the next one. */
  beforeEach(async () => {
    doors = [];
    for (const folder of [here, elsewhere]) {
      await Promise.all((await readdir(folder)).map((name) => rm(join(folder, name), { recursive: true })));
    }
    await owner('DELETE FROM door_reports');
  });

  afterEach(async () => {
    await Promise.all(doors.map((door) => door.end()));
  });

  afterAll(async () => {
    await api.close();
    await Promise.all([here, elsewhere].map((folder) => rm(folder, { recursive: true })));
  });

  const report = async (dataDir: string, callbacks = 0, state = {}): Promise<ReportingDoor> => {
    const door = await aReportingDoor(api.databaseUrl, dataDir, callbacks, state);
    doors.push(door);
    return door;
  };

  const readiness = async (): Promise<Readiness['details'] & { readonly code: number }> => {
    const { status, body } = await api.get<Readiness>('/health/ready');
    return { ...body.details, code: status };
  };

  const metrics = async (): Promise<string> => (await fetch(`${api.url}/metrics`)).text();

  const owner = (statement: string, values: unknown[] = []): Promise<void> =>
    connect(api.databaseUrl, (client) => client.query(statement, values));

  it('are none, and that is said and no reason to be out of service', async () => {
    expect(await readiness()).toMatchObject({
      code: 200,
      doors: { status: 'up', doors: 0, list: [], message: expect.stringContaining('No ingest door reports') },
    });
    expect(await metrics()).toContain('sidetrack_doors 0');
  });

  it('are listed from every machine, and what they count is added up', async () => {
    await report(here, 2);
    await report(elsewhere, 3);
    await vi.waitFor(async () => expect(await metrics()).toContain('sidetrack_made_up_total 5'), SOON);
    const { code, doors: told } = await readiness();
    expect([code, told.status, told.doors, told.message]).toEqual([200, 'up', 2, undefined]);
    expect(new Set(told.list.map(({ state }) => state))).toEqual(new Set(['taking']));
    const text = await metrics();
    expect(text).toContain('sidetrack_doors 2');
    for (const { door } of told.list) {
      expect(text).toContain(`sidetrack_door_ready{door="${door}"} 1`);
      expect(text).toMatch(new RegExp(`^sidetrack_door_report_age_seconds\\{door="${door}"\\} [0-9.]+$`, 'm'));
    }
    expect(text.match(/^# TYPE .*$/gm)!.toSorted()).toEqual([...new Set(text.match(/^# TYPE .*$/gm))].toSorted());
  });

  it('turn it red when one refuses callbacks, by name and with its words, and green when it takes them again', async () => {
    await report(here);
    const door = await report(elsewhere, 0, { troubles: [REFUSED] });
    await vi.waitFor(async () => expect((await readiness()).code).toBe(503), SOON);
    const { list, message } = (await readiness()).doors;
    const refusing = list.find(({ state }) => state === 'refusing')!;
    const [host, id] = refusing.door.split('/');
    expect(message).toBe(`Ingest door ${id} on ${host}: ${REFUSED.message}`);
    expect(list.map(({ state }) => state).toSorted()).toEqual(['refusing', 'taking']);
    expect(await metrics()).toContain(`sidetrack_door_ready{door="${refusing.door}"} 0`);
    door.troubles = [];
    await vi.waitFor(async () => expect((await readiness()).code).toBe(200), SOON);
  });

  it('leave it green while callbacks are kept all the same, and it says what is wrong', async () => {
    await report(here, 0, { isDatabaseAway: true, troubles: [KEPT] });
    await vi.waitFor(async () => expect((await readiness()).doors.message).toContain(KEPT.message), SOON);
    expect(await readiness()).toMatchObject({ code: 200, doors: { status: 'up', list: [{ state: 'taking' }] } });
  });

  it('are missed when they fall silent, for a quarter of an hour, and not when they ended well', async () => {
    const killed = aDoorReport({ host: 'hooks-2', metrics: [aCount('sidetrack_made_up_total', 9)] });
    await owner(`INSERT INTO door_reports VALUES ($1, now() - interval '40 seconds', $2)`, [killed.door, killed]);
    const silent = await readiness();
    expect(silent).toMatchObject({ code: 503, doors: { doors: 0, list: [{ state: 'missed' }] } });
    expect(silent.doors.message).toMatch(
      new RegExp(`^Ingest door ${killed.door.slice(0, 8)} on hooks-2 has not been heard of for 4\\d s: `),
    );
    const text = await metrics();
    expect(text).toContain(`sidetrack_door_ready{door="hooks-2/${killed.door.slice(0, 8)}"} 0`);
    // What it counted stays counted.
    expect(text).toContain('sidetrack_made_up_total 9');

    await owner(`UPDATE door_reports SET reported_at = now() - interval '901 seconds'`);
    expect(await readiness()).toMatchObject({ code: 200, doors: { status: 'up', list: [] } });

    const door = await report(here);
    await vi.waitFor(async () => expect((await readiness()).doors.doors).toBe(1), SOON);
    doors = [];
    await door.end();
    expect(await readiness()).toMatchObject({ code: 200, doors: { doors: 0, list: [] } });
  });

  it('have their journals looked at on every machine, also when they are gone and callbacks wait there', async () => {
    const oldestReceivedAt = new Date(Date.now() - 61_000).toISOString();
    const left = { journal: '4', records: 7, bytes: 10, limitBytes: 1_000, oldestReceivedAt };
    const gone = aDoorReport({ host: 'hooks-3', journal: left });
    await owner(`INSERT INTO door_reports VALUES ($1, now() - interval '2 hours', $2)`, [gone.door, gone]);
    expect(await readiness()).toMatchObject({
      code: 503,
      doors: { status: 'up' },
      journals: { status: 'down', message: expect.stringContaining('Journal 4 on hooks-3 holds 7 callbacks') },
    });
  });

  it('cannot be made up so that nobody can read the answer', async () => {
    await owner(`INSERT INTO door_reports SELECT gen_random_uuid(), now(), '{"version": 1, "door": "none"}'`);
    await owner(`INSERT INTO door_reports VALUES ($1, now(), $2)`, [
      aDoorReport().door,
      aDoorReport({
        metrics: [aCount('sidetrack_http_request_duration_seconds_count', 5), aCount('sidetrack_doors', 5)],
      }),
    ]);
    const { code, doors: told } = await readiness();
    expect([code, told.doors]).toEqual([200, 1]);
    expect(told.message).toContain('1 more ingest doors have left reports that this version does not read');
    const text = await metrics();
    expect(text).toContain('sidetrack_doors 1');
    expect(text.match(/^sidetrack_doors /gm)).toHaveLength(1);
  });

  // The last one: the database does not come back.
  it('are read on this machine while the database is away', async () => {
    await report(here, 4);
    await vi.waitFor(async () => expect((await readiness()).doors.doors).toBe(1), SOON);
    await api.dropDatabase();
    await vi.waitFor(async () => {
      const { code, doors: told } = await readiness();
      expect([code, told.status, told.doors]).toEqual([503, 'up', 1]);
      expect(told.message).toContain('Ingest doors on other machines are not known');
    }, SOON);
    expect(await metrics()).toContain('sidetrack_made_up_total 4');
  });
});
