import { setTimeout as sleep } from 'node:timers/promises';
import { connectAsReader, connectAsService, findDoorUrls, migrate } from '@sidetrack/database';
import { createAppendEvents, FeedHorizon, readFeed } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { given } from '../../../test/support/arbitrary-events.js';
import { CITUS_SET_UP } from '../../../test/support/sharded-database.js';
import { findCitusNodes } from '../citus-node.js';
import { disturbWriters } from './disturb-writers.js';

const WRITERS = 8;
const RUN_MS = 90_000;
const BATCH = 5;
/** One in so many transactions of a writer is rolled back. */
const ROLLED_BACK = 7;
const PAGE = 500;
/** After a node was away. */
const SOON_MS = 100;

interface Tally {
  committed: number;
  rolledBack: number;
  failed: number;
}

/**
 * Reads the feed while eight writers append, some of their transactions rolled back, their backends terminated and nodes
 * killed. In the end the feed has to have given every event of the log once, in the order of the positions. Gives 1 where
 * it has not.
 */
export async function runFeed(clusterUrl: string): Promise<number> {
  await migrate(clusterUrl, undefined, undefined, undefined, CITUS_SET_UP);
  const nodes = await findCitusNodes(clusterUrl);
  const { ingest, api } = await findDoorUrls(clusterUrl);
  const over = new AbortController();
  const tally: Tally = { committed: 0, rolledBack: 0, failed: 0 };
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(ingest, writer, tally, over.signal));
  const written = new AbortController();
  const read = readAll(api, written.signal);
  const disturbed = disturbWriters(nodes, over.signal);
  await sleep(RUN_MS);
  over.abort();
  const disturbances = await disturbed;
  await Promise.all(writers);
  written.abort();
  const positions = await read;
  const stored = await storedPositions(clusterUrl);
  const seen = new Set(positions);
  const skipped = stored.filter((position) => !seen.has(position)).length;
  const again = positions.length - seen.size;
  const outOfOrder = positions.filter((position, place) => place > 0 && position <= positions[place - 1]!).length;
  const figures = {
    ...tally,
    ...disturbances,
    stored: stored.length,
    read: positions.length,
    skipped,
    again,
    outOfOrder,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const isExact = positions.length === stored.length && skipped + again + outOfOrder === 0;
  return isExact && tally.committed > 0 ? 0 : 1;
}

async function write(url: string, writer: number, tally: Tally, over: AbortSignal): Promise<void> {
  const pool = connectAsService(url, { max: 1 });
  pool.on('error', () => undefined);
  // Also the connections that are lent out: a terminated one says so with its query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  for (let batch = 0; !over.aborted; batch += 1) {
    const events = Array.from({ length: BATCH }, (_, place) =>
      given({ kind: 'message', sid: `feed-${writer}-${batch}-${place}`, status: 'sent' }),
    );
    try {
      if (batch % ROLLED_BACK === 0) {
        await rollBack(pool, events);
        tally.rolledBack += 1;
      } else {
        await createAppendEvents(pool, PROJECTIONS)(events);
        tally.committed += 1;
      }
    } catch {
      // Terminated, or a node is away.
      tally.failed += 1;
      await sleep(SOON_MS);
    }
  }
  await pool.end();
}

async function rollBack(pool: pg.Pool, events: Parameters<ReturnType<typeof createAppendEvents>>[0]): Promise<void> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    await createAppendEvents(client as unknown as pg.Pool, PROJECTIONS)(events);
    await client.query('ROLLBACK');
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    client.release(failure);
  }
}

/** The positions in the order in which a reader was given them, until the signal and the end of the log. */
async function readAll(url: string, written: AbortSignal): Promise<number[]> {
  const pool = connectAsReader(url, { max: 2 });
  pool.on('error', () => undefined);
  const horizon = new FeedHorizon(pool);
  const positions: number[] = [];
  let after = 0;
  for (let isLast = false; !isLast;) {
    const isWritten = written.aborted;
    try {
      const upTo = await horizon.advance();
      while (after < upTo) {
        const page = await readFeed(pool, { after, upTo }, PAGE);
        positions.push(...page.events.map(({ position }) => position));
        after = page.position;
      }
      isLast = isWritten;
    } catch {
      // A node is away: the feed says so and is asked again, from where it was.
      await sleep(SOON_MS);
    }
  }
  horizon.close();
  await pool.end();
  return positions;
}

async function storedPositions(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ position: number }>(
      'SELECT position::float8 AS position FROM events ORDER BY position',
    );
    return rows.map(({ position }) => position);
  } finally {
    await client.end();
  }
}
