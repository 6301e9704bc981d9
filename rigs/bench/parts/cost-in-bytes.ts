import pg from 'pg';
import { PROJECTIONS } from '@sidetrack/views';
import { prepareLives } from '../callbacks/lives.js';
import { CALLS, MESSAGES, RECORDINGS, type Mix } from '../callbacks/mixes.js';
import { requireStored, startContender, stopContender } from '../measure/contender.js';
import type { BenchServer } from '../measure/open-server.js';
import { sendLives } from '../measure/send-lives.js';
import { SIDETRACK } from '../peers/measured-peers.js';
import type { Scope } from '../scope.js';

/** Bytes for each stored event of one kind. */
export interface BytesPerEvent {
  readonly mix: string;
  readonly events: number;
  /** The body of the request. */
  readonly payload: number;
  readonly log: number;
  readonly logIndexes: number;
  readonly projection: number;
  readonly projectionIndexes: number;
  /** What PostgreSQL wrote to its journal, pages included that are written whole after a checkpoint. */
  readonly wal: number;
}

const NO_END_MS = 300_000;

/**
 * How much room an event takes on the disk after it came through the door, before anything is vacuumed, and how much was
 * written to the WAL for it.
 */
export async function measureBytes(server: BenchServer, { eventsOfAKind }: Scope): Promise<BytesPerEvent[]> {
  const costs: BytesPerEvent[] = [];
  for (const mix of [MESSAGES, CALLS, RECORDINGS]) costs.push(await measureMix(server, mix, eventsOfAKind));
  return costs;
}

async function measureMix(server: BenchServer, mix: Mix, count: number): Promise<BytesPerEvent> {
  const contender = await startContender(SIDETRACK, server);
  const lives = prepareLives(mix, count);
  const bodies = lives.flat().map(({ bytes }) => bytes.length - bytes.indexOf('\r\n\r\n') - 4);
  const payload = bodies.reduce((sum, length) => sum + length, 0) / bodies.length;
  const { url, databaseUrl } = contender.running;
  const walBefore = await server.walBytes();
  const sent = await sendLives({ ports: [Number(new URL(url).port)], lives, connections: 64, milliseconds: NO_END_MS });
  Object.assign(contender, { acknowledged: sent.accepted, refused: sent.refused });
  await requireStored(contender);
  const walBytes = (await server.walBytes()) - walBefore;
  await stopContender(contender);
  const events = sent.accepted;
  const sizes = await readSizes(databaseUrl, PROJECTIONS.find(({ kind }) => kind === mix.kind)!.table);
  const each = Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, bytes / events]));
  return { mix: mix.name, events, payload, ...(each as unknown as Sizes), wal: walBytes / events };
}

type Sizes = Record<'log' | 'logIndexes' | 'projection' | 'projectionIndexes', number>;

async function readSizes(databaseUrl: string, projection: string): Promise<Sizes> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Sizes>(
      `SELECT pg_table_size('events')::float8 AS log, pg_indexes_size('events')::float8 AS "logIndexes",
              pg_table_size($1::regclass)::float8 AS projection,
              pg_indexes_size($1::regclass)::float8 AS "projectionIndexes"`,
      [projection],
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
