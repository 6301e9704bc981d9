import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A free port. A restarted door has to come back on the port that its callers use. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
