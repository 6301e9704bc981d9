import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { drawOne, type Draws } from '@sidetrack/provider-simulator';
import { willCleanUp } from './cleanups.js';

/** Where the connection breaks: the three places at which a client cannot know whether its commit took place. */
const CUTS = ['in the statement', 'before the answer', 'instead of the answer'] as const;

type Cut = (typeof CUTS)[number];

/** Only packets as long as a statement with callbacks are cut. A broken greeting would prove nothing. */
const STATEMENT_BYTES = 600;

export interface CuttingProxy {
  readonly port: number;
  /** How many connections it has cut so far. */
  readonly cuts: () => number;
  /** From now on each statement is cut in this percentage of cases. */
  cutInPercent(share: number): void;
  close(): Promise<void>;
}

/** A proxy between a door and PostgreSQL that breaks connections in the middle of a commit. */
export async function startCuttingProxy(target: number, draws: Draws): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let percent = 0;
  let cuts = 0;
  const drawCut = (): Cut | null => {
    if (drawOne(draws, HUNDRED) >= percent) return null;
    cuts += 1;
    return drawOne(draws, CUTS);
  };
  const server = createServer((client) => {
    const database = connect({ host: '127.0.0.1', port: target, noDelay: true });
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    }
    join(client, database, drawCut);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    cutInPercent: (share) => (percent = share),
    close: willCleanUp(async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    }),
  };
}

const HUNDRED = Array.from({ length: 100 }, (_, index) => index) as [number, ...number[]];

function join(client: Socket, database: Socket, drawCut: () => Cut | null): void {
  let swallows = false;
  const cut = (): void => {
    client.destroy();
    database.destroy();
  };
  client.on('data', (chunk) => {
    const where = chunk.length < STATEMENT_BYTES ? null : drawCut();
    if (where === 'in the statement') {
      database.write(chunk.subarray(0, chunk.length >> 1), cut);
      return;
    }
    swallows ||= where === 'instead of the answer';
    database.write(chunk, where === 'before the answer' ? cut : undefined);
  });
  database.on('data', (chunk) => {
    if (swallows) cut();
    else client.write(chunk);
  });
  client.on('close', () => database.destroy());
  database.on('close', () => client.destroy());
}
