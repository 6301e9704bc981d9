import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { residentMiB } from '../../../test/support/process-figures.js';
import type { Fault } from '../fault.js';

const HEAD = 'POST /callbacks/messages HTTP/1.1\r\nhost: hooks.example.test\r\n';
const BODY_TO_COME = `${HEAD}content-type: application/x-www-form-urlencoded\r\ncontent-length: 60000\r\n\r\n`;
const TRICKLE_EVERY_MS = 500;
const AT_ONCE = 500;
/** About 8 KiB for each connection, and as much again for the requests in between. */
const MOST_GROWTH_MIB = 192;

export const slowClients = ({ idle = 10_000, stalled = 500, trickling = 500, forMs = 12_000 } = {}): Fault => ({
  name: 'slow-clients',
  says: `${idle} idle connections, ${stalled} that stop amid the head, ${trickling} whose bodies trickle, for ${forMs / 1_000} s`,
  async run(scene) {
    const before = Math.round(await residentMiB(scene.door.pid));
    const clients: Socket[] = [];
    try {
      await open(clients, idle, scene.port, () => undefined);
      await open(clients, stalled, scene.port, (client) => client.write(HEAD));
      await open(clients, trickling, scene.port, trickle);
      const held = clients.filter((client) => !client.destroyed).length;
      await scene.pause(forMs);
      const after = Math.round(await residentMiB(scene.door.pid));
      scene.notes.push(`${held} connections held; resident memory ${before} MiB before, ${after} MiB with them`);
      scene.expect(after - before < MOST_GROWTH_MIB, `memory grew by ${after - before} MiB`);
    } finally {
      for (const client of clients) client.destroy();
    }
  },
});

function trickle(client: Socket): void {
  client.write(BODY_TO_COME);
  const timer = setInterval(() => client.write('x'), TRICKLE_EVERY_MS);
  client.once('close', () => clearInterval(timer));
}

/** Connections are opened in portions, because the burst itself is not tested here. */
async function open(clients: Socket[], count: number, port: number, begin: (client: Socket) => void): Promise<void> {
  for (let opened = 0; opened < count; opened += AT_ONCE) {
    const portion = Array.from({ length: Math.min(AT_ONCE, count - opened) }, () =>
      connect({ port, host: '127.0.0.1' }),
    );
    // The door may end slow connections after a while, so this is no fault.
    for (const client of portion) client.on('error', () => client.destroy()).resume();
    await Promise.all(portion.map((client) => once(client, 'connect').catch(() => undefined)));
    for (const client of portion) if (!client.destroyed) begin(client);
    clients.push(...portion);
  }
}
