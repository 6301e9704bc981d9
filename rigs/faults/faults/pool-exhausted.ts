import type pg from 'pg';
import type { Fault } from '../fault.js';
import type { Scene } from '../scene.js';

const END_OTHERS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> 'guest'`;

const GUEST = { application_name: 'guest' };

export const poolExhausted = ({ forMs = 6_000 } = {}): Fault => ({
  name: 'pool-exhausted',
  says: `all connections of PostgreSQL taken by others for ${forMs / 1_000} s`,
  needs: { settings: { max_connections: '20', superuser_reserved_connections: '0', reserved_connections: '0' } },
  async run(scene) {
    const guests = [await scene.cluster.connect(GUEST)];
    const until = performance.now() + forMs;
    try {
      while (performance.now() < until) {
        // The door's connections are ended. The freed places go to whoever connects first.
        await guests[0]?.query(END_OTHERS);
        await takeAllPlaces(scene, guests);
        await scene.pause(50);
      }
      scene.notes.push(`${guests.length} of 20 connections taken`);
    } finally {
      await Promise.all(guests.map((guest) => guest.end()));
    }
  },
});

async function takeAllPlaces(scene: Scene, guests: pg.Client[]): Promise<void> {
  for (;;) {
    const guest = await scene.cluster.connect(GUEST).catch(() => null);
    if (guest === null) return;
    guests.push(guest);
  }
}
