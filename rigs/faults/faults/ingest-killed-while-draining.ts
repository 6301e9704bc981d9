import type { Fault } from '../fault.js';

/**
 * The journal is full of callbacks that came while the database was away. The kill hits the door while the journal is
 * half drained.
 */
export const ingestKilledWhileDraining = ({ times = 5, awayMs = 2_500 } = {}): Fault => ({
  name: 'ingest-killed-while-draining',
  says: `PostgreSQL away for ${awayMs / 1_000} s, back, and ingest killed (SIGKILL) within half a second, ${times} times`,
  async run(scene) {
    for (let time = 1; time <= times; time += 1) {
      await scene.cluster.kill();
      await scene.pause(awayMs);
      await scene.cluster.start();
      await scene.pause(0, 500);
      await scene.endDoor('SIGKILL');
      await scene.startDoor();
      // Kill once more, as soon as the new process has begun with what the old one left.
      await scene.pause(0, 200);
      await scene.endDoor('SIGKILL');
      await scene.startDoor();
    }
  },
});
