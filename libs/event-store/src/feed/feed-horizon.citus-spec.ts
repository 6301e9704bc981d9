import { connectAsReader, connectAsService } from '@sidetrack/database';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { asDoor } from '../../../../test/support/as-door.js';
import { makeShardedDatabase } from '../../../../test/support/sharded-database.js';
import { describeOnCitus, type CitusDatabase } from '../../../../test/support/on-citus.js';
import { APPEND_BARRIER } from '../citus/append-barrier.js';
import { createAppendEvents } from '../append/append-events.js';
import { APPENDED_COLUMNS } from '../log/event-columns.js';
import { FeedHorizon } from './feed-horizon.js';
import { readFeed } from './read-feed.js';

const A_WHILE_MS = 1_000;

describeOnCitus('the horizon of the feed on Citus', () => {
  let database: CitusDatabase;
  let reader: pg.Pool;
  let writer: pg.Pool;
  let horizon: FeedHorizon;
  let open: pg.Client[];
  let heldUp: (string | null)[];

  beforeAll(async () => {
    database = await makeShardedDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  beforeEach(async () => {
    reader = connectAsReader(await asDoor(database.url, 'api'), { max: 2 });
    writer = connectAsService(await asDoor(database.url, 'ingest'), { max: 1 });
    for (const pool of [reader, writer]) pool.on('error', () => undefined);
    heldUp = [];
    horizon = new FeedHorizon(reader, (why) => heldUp.push(why));
    open = [];
  });

  afterEach(async () => {
    horizon.close();
    await Promise.all([...open, reader, writer].map((each) => each.end()));
  });

  async function connect(url = database.url): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    open.push(client);
    return client;
  }

  async function draw(client: pg.Client): Promise<number> {
    await client.query('SELECT pg_advisory_xact_lock_shared($1)', [APPEND_BARRIER]);
    const { rows } = await client.query<{ position: number }>(
      `SELECT nextval('events_position_seq')::float8 AS position`,
    );
    return rows[0]!.position;
  }

  async function insert(client: pg.Client, position: number, sid: string, table = 'events'): Promise<void> {
    const event = given({ kind: 'message', sid, status: 'sent' });
    const names = APPENDED_COLUMNS.map(({ name }) => name).join(', ');
    // Citus wants to see the SID itself.
    let place = 2;
    const values = APPENDED_COLUMNS.map(({ name, type, castTo }) =>
      name === 'sid' ? '$1::text' : `($${(place += 1)}::${type}[])[1]::${castTo ?? type}`,
    );
    const text = `INSERT INTO ${table} (${names}, position) VALUES (${values.join(', ')}, $2::bigint)`;
    const others = APPENDED_COLUMNS.filter(({ name }) => name !== 'sid');
    await client.query(text, [sid, position, ...others.map((column) => column.valuesOf([event]))]);
  }

  async function append(sid: string): Promise<number> {
    const client = await connect();
    await client.query('BEGIN');
    const position = await draw(client);
    await insert(client, position, sid);
    await client.query('COMMIT');
    return position;
  }

  async function isWaiting(promise: Promise<unknown>): Promise<boolean> {
    const late = Symbol('late');
    return (await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, A_WHILE_MS, late))])) === late;
  }

  async function sidsAfter(position: number): Promise<string[]> {
    const { events } = await readFeed(reader, { after: position, upTo: horizon.settled! }, 1_000);
    return events.map(({ sid }) => sid);
  }

  it('stays before an append that has drawn its position and written nothing yet', async () => {
    const before = await append('before');
    const slow = await connect();
    await slow.query('BEGIN');
    const position = await draw(slow);
    await append('quick');

    const advance = horizon.advance();
    expect(await isWaiting(advance)).toBe(true);
    await insert(slow, position, 'slow');
    await slow.query('COMMIT');
    await advance;
    expect(await sidsAfter(before)).toEqual(['slow', 'quick']);
  });

  it('is kept waiting by no stream of appends, each of which begins before another ends', async () => {
    const over = new AbortController();
    const write = async (stream: number): Promise<void> => {
      for (let n = 0; !over.signal.aborted; n += 1) await append(`stream-${stream}-${n}`);
    };
    const writers = [write(1), write(2), write(3)];
    const first = await horizon.advance();
    expect(await horizon.advance()).toBeGreaterThanOrEqual(first);
    over.abort();
    await Promise.all(writers);
  });

  /** An open transaction on the worker that has the SID, as one is left whose coordinator has gone. */
  async function writeOnNode(sid: string, position: number): Promise<pg.Client> {
    const client = await connect();
    const { rows } = await client.query<{ shard: string; port: number }>(
      `SELECT shard_name('events', get_shard_id_for_distribution_column('events', $1::text)) AS shard, nodeport AS port
         FROM citus_shards WHERE shardid = get_shard_id_for_distribution_column('events', $1::text)`,
      [sid],
    );
    const { shard, port } = rows[0]!;
    const node = database.nodes.find((each) => each.port === port)!;
    const worker = await connect(node.url);
    await worker.query('SET citus.enable_manual_changes_to_shards = on');
    await worker.query('BEGIN');
    await insert(worker, position, sid, shard);
    return worker;
  }

  it.each(['sm-one', 'sm-two', 'sm-three', 'sm-four'])(
    'waits for what a node is still committing (%s), although the coordinator knows of it no more',
    async (sid) => {
      const coordinator = await connect();
      const position = await draw(coordinator);
      const left = await writeOnNode(sid, position);
      await append(`after-${sid}`);

      const advance = horizon.advance();
      expect(await isWaiting(advance)).toBe(true);
      await left.query('COMMIT');
      await advance;
      expect(await sidsAfter(position - 1)).toEqual([sid, `after-${sid}`]);
    },
  );

  it('waits for what a node has prepared, also when the node was killed meanwhile', async () => {
    const position = await draw(await connect());
    const gid = new URL(database.url).pathname.slice(1);
    const left = await writeOnNode('prepared', position);
    await left.query(`PREPARE TRANSACTION '${gid}'`);
    await append('after-prepared');
    const advance = horizon.advance();
    expect(await isWaiting(advance)).toBe(true);

    const node = database.nodes.find(({ port }) => port === left.port)!;
    await node.kill();
    await expect(advance).rejects.toThrow(`the node 127.0.0.1:${node.port} cannot be asked for its open transactions`);
    expect(heldUp).toEqual([`the node 127.0.0.1:${node.port} cannot be asked for its open transactions`]);
    await expect(horizon.advance()).rejects.toThrow(String(node.port));
    expect(heldUp.length).toBe(1);
    await node.start();

    const again = horizon.advance();
    expect(await isWaiting(again)).toBe(true);
    await (await connect(node.url)).query(`COMMIT PREPARED '${gid}'`);
    await again;
    expect(await sidsAfter(position - 1)).toEqual(['prepared', 'after-prepared']);
  });

  /**
   * After this the coordinator has 32 more positions to give before it writes anything down, and what it wrote of them
   * last is not yet on its disk: the transaction that would bring it there stays open.
   */
  async function drawWithoutWriting(): Promise<void> {
    await (await connect()).query(`SELECT setval('events_position_seq', nextval('events_position_seq'))`);
    const slow = await connect();
    await slow.query('BEGIN');
    await draw(slow);
  }

  it('knows every position that was stored, although a crash of the coordinator has taken them back', async () => {
    await drawWithoutWriting();
    const stored = await append('stored-before-nobody-wrote');
    const [coordinator] = database.nodes;
    await coordinator!.kill();
    await coordinator!.start();

    // The server may have written down by itself what nobody asked it to. It is then taken back by hand.
    const { rows } = await (
      await connect()
    ).query<{ drawn: number }>(
      `SELECT setval('events_position_seq', LEAST(last_value, $1 - 1))::float8 AS drawn FROM events_position_seq`,
      [stored],
    );
    expect(rows[0]!.drawn).toBeLessThan(stored);
    expect(await horizon.advance()).toBe(stored);
    expect(horizon.drawn).toBe(stored);
    const appendAsDoor = createAppendEvents(writer, PROJECTIONS);
    await appendAsDoor([given({ kind: 'message', sid: 'after-the-crash', status: 'sent' })]);
    await horizon.advance();
    expect(await sidsAfter(stored - 1)).toEqual(['stored-before-nobody-wrote', 'after-the-crash']);
  });
});
