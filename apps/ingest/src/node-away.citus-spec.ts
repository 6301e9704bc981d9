import { readShards, ShardPlaces } from '@sidetrack/database';
import { readJournalStatuses } from '@sidetrack/intake';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describeOnCitus } from '../../../test/support/on-citus.js';
import { messageParams, sendCallback } from '../../../test/support/provider.js';
import { makeShardedDatabase, type ShardedDatabase } from '../../../test/support/sharded-database.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

const SOON = { timeout: 60_000, interval: 100 };

describeOnCitus('the public door before a Citus cluster', () => {
  let database: ShardedDatabase;
  let door: OpenIngestDoor;
  let lines: Record<string, unknown>[];
  let places: ShardPlaces;

  beforeEach(async () => {
    database = await makeShardedDatabase();
    lines = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    // The first append over each connection plans its statements, and skips positions.
    door = await openIngestDoor(database.url, { databaseDeadlineMs: 10_000 }, logger);
    places = new ShardPlaces((await ask((client) => readShards(client)))!);
  });
  afterEach(async () => {
    // A test that failed may have left one ended.
    for (const node of database.nodes) await node.start();
    await door.close();
    await database.drop();
  });

  const ask = async <Found>(question: (client: pg.Client) => Promise<Found>): Promise<Found> => {
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await question(client);
    } finally {
      await client.end();
    }
  };

  const send = async (sids: readonly string[]): Promise<number[]> =>
    (await Promise.all(sids.map((sid) => sendCallback(door.url, 'message', messageParams(sid, 'sent'))))).map(
      ({ status }) => status,
    );

  /** Which of these SIDs are stored. Each is asked for by itself, so that only its own node has to answer. */
  const storedOf = (sids: readonly string[]): Promise<string[]> =>
    ask(async (client) => {
      const found: string[] = [];
      for (const sid of sids) {
        const { rows } = await client.query(`SELECT FROM messages WHERE sid = '${sid}'`);
        if (rows.length > 0) found.push(sid);
      }
      return found;
    });

  const inJournal = async (): Promise<number> =>
    (await readJournalStatuses(door.dataDir)).reduce((sum, { records }) => sum + records, 0);

  const some = (prefix: string): string[] => Array.from({ length: 40 }, (_, number) => `${prefix}-${number}`);

  const ready = async (): Promise<number> => (await fetch(`${door.url}/health/ready`)).status;

  it('stores callbacks of all nodes', async () => {
    const sids = some('well');
    expect(new Set(await send(sids))).toEqual(new Set([200]));
    await vi.waitFor(async () => expect(await storedOf(sids)).toEqual(sids), SOON);
    expect(lines).toContainEqual(expect.objectContaining({ nodes: places.nodes }));
  });

  it('keeps in the journal what is for a worker that is dead, and stores what is for the others', async () => {
    await send(some('before'));
    // On a busy machine the first ones take longer than callbacks may wait, and go through the journal.
    await vi.waitFor(async () => expect(await storedOf(some('before'))).toEqual(some('before')), SOON);
    await vi.waitFor(async () => expect(await inJournal()).toBe(0), SOON);
    const worker = database.nodes.find(({ role }) => role === 'worker')!;
    const node = places.nodes.find((name) => name.endsWith(`:${worker.port}`))!;
    const sids = some('away');
    const its = sids.filter((sid) => places.shardOf(sid).node === node);
    const others = sids.filter((sid) => !its.includes(sid));
    await worker.kill();
    expect(new Set(await send(sids))).toEqual(new Set([200]));
    await vi.waitFor(async () => expect(await storedOf(others)).toEqual(others), SOON);
    await vi.waitFor(async () => expect(await inJournal()).toBe(its.length), SOON);
    expect(lines).toContainEqual(
      expect.objectContaining({ node, msg: 'the database does not take callbacks; they go to the journal' }),
    );
    expect(await ready()).toBe(200);

    await worker.start();
    await vi.waitFor(async () => expect(await storedOf(sids)).toEqual(sids), SOON);
    await vi.waitFor(async () => expect(await inJournal()).toBe(0), SOON);
    await vi.waitFor(
      () => expect(lines).toContainEqual(expect.objectContaining({ node, msg: 'the database takes callbacks again' })),
      SOON,
    );
  });

  it('loses nothing when the coordinator dies amid callbacks, and draws no position twice afterwards', async () => {
    const coordinator = database.nodes.find(({ role }) => role === 'coordinator')!;
    const first = some('amid');
    const answers = send(first);
    await coordinator.kill();
    expect(new Set(await answers)).toEqual(new Set([200]));
    const meanwhile = some('meanwhile');
    expect(new Set(await send(meanwhile))).toEqual(new Set([200]));
    await coordinator.start();
    const all = [...first, ...meanwhile];
    await vi.waitFor(async () => expect(await storedOf(all)).toEqual(all), SOON);
    await send(some('after'));
    const { rows } = await ask((client) =>
      client.query(`SELECT position FROM events GROUP BY position HAVING count(*) > 1`),
    );
    expect(rows).toEqual([]);
  });
});
