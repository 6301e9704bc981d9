import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPeer, type Peer } from '../load/start-peer.js';
import { DoorProcess } from '../load/door-process.js';
import { findFreePort } from '../../test/support/free-port.js';

const BARE_ROUTE: Peer = {
  name: 'bare Fastify route',
  program: fileURLToPath(new URL('./bare-route/main.js', import.meta.url)),
};

/** Two programs that answer from one database. */
export interface Served {
  readonly apiPort: number;
  readonly barePort: number;
}

/** Starts the API door and the bare route for one database, each as its own process. */
export async function serveHistory(databaseUrl: string, folder: string): Promise<Served> {
  const apiPort = await findFreePort();
  await DoorProcess.start({
    name: 'api',
    databaseUrl,
    dataDir: join(folder, `door-${apiPort}`),
    logPath: join(folder, `door-${apiPort}.log`),
    port: apiPort,
  });
  const bare = await startPeer(BARE_ROUTE, databaseUrl);
  return { apiPort, barePort: Number(new URL(bare.url).port) };
}
