import { connectAsService } from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cluster } from '../support/cluster.js';
import { API_TOKEN, readApi } from '../support/api-client.js';
import { given } from '../support/arbitrary-events.js';
import { asDoor } from '../support/as-door.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { copyLog } from '../support/copy-log.js';
import { FollowFeed } from '../support/follow-feed.js';

const WITHIN_MS = 60_000;

describe('a log that was restored into a fresh cluster', () => {
  let old: ClonedDatabase;
  let fresh: Cluster;
  const doors: BuiltDoor[] = [];
  const pools: pg.Pool[] = [];

  const open = async (url: string) => {
    const pool = connectAsService(await asDoor(url, 'ingest'), { max: 2 });
    pool.on('error', () => undefined);
    const door = await startBuiltDoor('api', url);
    pools.push(pool);
    doors.push(door);
    const append = createAppendEvents(pool, PROJECTIONS);
    return {
      url: door.url,
      append: (...sids: string[]) => append(sids.map((sid) => given({ kind: 'message', sid, status: 'sent' }))),
      follow: (how: 'pages' | 'stream', after: number) =>
        new FollowFeed({ urls: [door.url], token: API_TOKEN, how, after }),
    };
  };

  beforeAll(async () => {
    [old, fresh] = await Promise.all([cloneDatabase(), Cluster.start()]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(doors.map((door) => door.end()));
    await Promise.all(pools.map((pool) => pool.end()));
    await old.close();
    await fresh.remove();
  });

  it('goes on for readers where they were: nothing is missed, nothing comes twice', { timeout: 240_000 }, async () => {
    const before = await open(old.url);
    for (let batch = 0; batch < 20; batch += 1) await before.append(`a-${batch}`, `b-${batch}`);
    // A repeat, and a transaction that is rolled back, draw positions that nobody will ever see.
    await before.append('a-19');
    await rollBack(old.url, 'never');
    const upToDate = await before.follow('pages', 0).untilItHas(40, WITHIN_MS);
    const halfWay = upToDate.slice(0, 17);
    expect(upToDate.map(({ position }) => position)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));

    await copyLog(old.url, fresh.url);
    // Its transactions count from the beginning again.
    expect(await transactionsOf(fresh.url)).toBeLessThan(await transactionsOf(old.url));
    const after = await open(fresh.url);
    const lastPage = await readApi(after.url, `/v1/feed?after=40`);
    expect(lastPage.body).toMatchObject({ data: [], next: null });

    const readers = [
      { seen: upToDate, goingOn: after.follow('stream', 40) },
      { seen: upToDate, goingOn: after.follow('pages', Number(lastPage.body['position'])) },
      { seen: halfWay, goingOn: after.follow('stream', 17) },
      { seen: halfWay, goingOn: after.follow('pages', 17) },
    ];
    const slow = await appendAndStay(fresh.url, 'slow');
    for (let batch = 0; batch < 20; batch += 1) await after.append(`c-${batch}`);
    await slow.query('COMMIT');
    await slow.end();

    const log = await pools[1]!.query<{ position: string; sid: string }>(
      'SELECT position, sid FROM events ORDER BY position',
    );
    const expected = log.rows.map(({ position, sid }) => ({ position: Number(position), sid }));
    expect(expected).toHaveLength(61);
    for (const { seen, goingOn } of readers) {
      const all = [...seen, ...(await goingOn.untilItHas(expected.at(-1)!.position, WITHIN_MS))];
      expect(all.map(({ position, sid }) => ({ position, sid }))).toEqual(expected);
    }
  });

  it('refuses a position that the backup does not reach, as nobody could say what was missed', async () => {
    const { status, body } = await readApi(doors[1]!.url, '/v1/feed?after=1000');
    expect(status).toBe(400);
    expect(body).toMatchObject({ detail: expect.stringContaining('restored from an older backup') });
  });
});

async function transactionsOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const result = await client.query<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot()) AS next');
  await client.end();
  return Number(result.rows[0]!.next);
}

async function appendAndStay(url: string, sid: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  const append = createAppendEvents(client as unknown as pg.Pool, PROJECTIONS);
  await append([given({ kind: 'message', sid, status: 'sent' })]);
  return client;
}

async function rollBack(url: string, sid: string): Promise<void> {
  const client = await appendAndStay(url, sid);
  await client.query('ROLLBACK');
  await client.end();
}
