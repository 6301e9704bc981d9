import { connectAsService, ShardPlaces } from '@sidetrack/database';
import { KINDS, type CallbackEvent } from '@sidetrack/domain';
import { PROJECTIONS } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, someEvents } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { forgetEverything } from '../../../../test/support/forget-everything.js';
import { projectionRows } from '../../../../test/support/projection-rows.js';
import { createAppendEvents } from '../append/append-events.js';
import { readWholeEvents } from '../log/whole-events.js';
import { AppendOverShards } from './append-over-shards.js';
import { coordinatorFunction, functionNames, nodeFunction, shardFunction, textFunction } from './append-functions.js';
import { mixesOf } from './append-mixes.js';
import { namingOfTables } from './function-parts.js';
import { writtenTables } from './shard-statement.js';

const RUNS = 25;
const NAMES = functionNames(PROJECTIONS);

/** The functions that append on Citus, on one server: its tables take the place of the shards. */
async function makeFunctionsForOneServer(url: string, withFunctionOfShard: boolean): Promise<void> {
  const tables = writtenTables(mixesOf(PROJECTIONS));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(textFunction(NAMES, 'public', PROJECTIONS));
  await client.query(nodeFunction(NAMES, 'public', tables, namingOfTables('public', tables)));
  await client.query(coordinatorFunction(NAMES, 'public'));
  if (withFunctionOfShard) await client.query(shardFunction(NAMES, 'public', PROJECTIONS, null).sql);
  await client.end();
}

/** Two shards, so that batches are put in another order than they came in; both are the same tables. */
const places = new ShardPlaces([
  { id: 1, from: -(2 ** 31), to: -1, node: 'here:1' },
  { id: 2, from: 0, to: 2 ** 31 - 1, node: 'here:1' },
]);

type Batch = readonly CallbackEvent[];

describe.each([
  ['with a function for the shard', true],
  ['with the text of the statement alone', false],
])('the form of the append that Citus gets, %s, made on plain PostgreSQL,', (_how, withFunctionOfShard) => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let pool: pg.Pool;
  let delegated: AppendOverShards;

  beforeAll(async () => {
    database = await cloneDatabase();
    await makeFunctionsForOneServer(database.url, withFunctionOfShard);
    owner = new pg.Pool({ connectionString: database.url, max: 2 });
    pool = connectAsService(database.ingestUrl, { max: 2 });
    delegated = new AppendOverShards(pool, PROJECTIONS, places);
  });

  afterAll(async () => {
    await Promise.all([pool.end(), owner.end()]);
    await database.close();
  });

  const append = (batch: Batch) => delegated.append((statement) => pool.query(statement), batch);

  /** What each batch came to, the log in its order, and the rows of state. */
  const afterwards = async (batches: readonly Batch[], write: (batch: Batch) => Promise<number>) => {
    await forgetEverything(owner);
    const came: unknown[] = [];
    for (const batch of batches) came.push(await write(batch));
    const log: unknown[] = [];
    for await (const page of readWholeEvents(pool, { after: null, upTo: null })) log.push(...page);
    const inOrder = (log as { position: number }[])
      .toSorted((one, other) => one.position - other.position)
      .map(({ position: _position, ...event }) => event);
    return { came, log: inOrder, rows: await Promise.all(KINDS.map((kind) => projectionRows(pool, kind))) };
  };

  it('comes to the same log, the same positions’ order and the same state as the one statement', async () => {
    const oneStatement = createAppendEvents(pool, PROJECTIONS);
    await fc.assert(
      fc.asyncProperty(fc.array(someEvents(12), { minLength: 1, maxLength: 4 }), async (batches) => {
        const expected = await afterwards(batches, (batch) => oneStatement(batch));
        const found = await afterwards(batches, async (batch) => (await append(batch)).appended);
        expect(found).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves out what was signed as something else before, and says which event that was', async () => {
    await forgetEverything(owner);
    const events = Array.from({ length: 9 }, (_, number) =>
      given({ kind: 'message', sid: `m-${number}`, status: 'sent' }),
    );
    const doubtful = events[3]!;
    await owner.query('INSERT INTO first_readings (signature, fingerprint, received_at) VALUES ($1, $2, now())', [
      doubtful.evidence.signature,
      Buffer.alloc(16),
    ]);
    expect(await append(events)).toEqual({ appended: 8, ambiguous: [doubtful] });
    expect((await projectionRows(pool, 'message')).map(({ sid }) => sid)).not.toContain(doubtful.sid);
  });

  it.each([
    ['a number that is too large', { sequenceNumber: 2 ** 31 }, '22003'],
    ['a parameter with a NUL', { params: { Body: 'a\0b' } }, '22P05'],
    ['an invalid date', { occurredAt: new Date(Number.NaN) }, '23502'],
  ])('refuses %s by the same code', async (_what, part, code) => {
    const broken = { ...given({ kind: 'message', sid: 'broken', status: 'sent' }), ...part };
    await expect(append([broken])).rejects.toMatchObject({ code });
  });

  it('draws past what a crash may have left behind the end of the log, once for each connection', async () => {
    await forgetEverything(owner);
    await append([given({ kind: 'message', sid: 'm-1', status: 'queued' })]);
    await owner.query('UPDATE events SET position = position + 50000');
    const another = connectAsService(database.ingestUrl, { max: 1 });
    await new AppendOverShards(another, PROJECTIONS, places).append(
      (statement) => another.query(statement),
      [given({ kind: 'message', sid: 'm-2', status: 'queued' })],
    );
    await another.end();
    const { rows } = await owner.query<{ sid: string }>('SELECT sid FROM events ORDER BY position');
    expect(rows.map(({ sid }) => sid)).toEqual(['m-1', 'm-2']);
  });
});
