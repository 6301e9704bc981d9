import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { ListenForAppends } from './listen-for-appends.js';

/** Takes connections and says nothing, as a server does whose machine hangs. */
let silent: Server;

beforeEach(async () => {
  silent = createServer((socket) => socket.on('error', () => undefined).resume());
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterEach(async () => {
  silent.close();
  await once(silent, 'close');
});

describe('ListenForAppends', () => {
  it('is stopped while its connection is being opened, and leaves none open', async () => {
    const { port } = silent.address() as AddressInfo;
    const listening = new ListenForAppends({
      connect: () => new Client({ host: '127.0.0.1', port }),
      onAppend: () => undefined,
      onLost: () => undefined,
    });
    const connected = once(silent, 'connection') as Promise<[Socket]>;
    listening.start();
    const [socket] = await connected;

    listening.stop();
    await once(socket, 'close');
  });
});
