import pg from 'pg';
import { messageLife } from '../../callbacks/mixes.js';
import { CREATE_EVENTS_PLAIN, INSERT_EVENT } from '../single-insert/plain-events.js';
import type { DirectAnswer, DirectRound } from './direct-round.js';

/**
 * How many callbacks the database takes when each is one statement: several connections insert in a loop, as pgbench
 * does.
 */
const clients: pg.Client[] = [];
await createTable();

process.on('message', (round: DirectRound) => {
  void insertFor(round).then((answer) => process.send?.(answer));
});
process.once('SIGTERM', () => void Promise.all(clients.map((client) => client.end())).then(() => process.exit(0)));
process.send?.({ url: '' });

async function insertFor({ connections, milliseconds, callbacks }: DirectRound): Promise<DirectAnswer> {
  while (clients.length < connections) clients.push(await connect());
  // The rows are made before the clock starts, as the requests of the other peers are.
  const rows = Array.from({ length: Math.ceil(callbacks / 4) }, rowsOfOneMessage);
  let stored = 0;
  const startedAt = performance.now();
  const until = startedAt + milliseconds;
  const insertInLoop = async (client: pg.Client): Promise<void> => {
    for (let row = nextRow(rows); row !== undefined && performance.now() < until; row = nextRow(rows)) {
      await client.query({ ...INSERT_EVENT, values: row });
      stored += 1;
    }
  };
  await Promise.all(clients.slice(0, connections).map(insertInLoop));
  return { accepted: stored, refused: 0, seconds: (performance.now() - startedAt) / 1_000 };
}

function rowsOfOneMessage(): string[][] {
  return messageLife().map((params) => [
    params['MessageSid'] ?? '',
    params['MessageStatus'] ?? '',
    JSON.stringify(params),
  ]);
}

function nextRow(rows: string[][][]): string[] | undefined {
  const row = rows.at(-1)?.shift();
  if (rows.at(-1)?.length === 0) rows.pop();
  return row;
}

async function createTable(): Promise<void> {
  const client = await connect();
  await client.query(CREATE_EVENTS_PLAIN);
  clients.push(client);
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  return client;
}
