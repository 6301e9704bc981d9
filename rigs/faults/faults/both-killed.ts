import type { Fault } from '../fault.js';

export const bothKilled = ({ times = 4 } = {}): Fault => ({
  name: 'both-killed',
  says: `ingest (SIGKILL) and PostgreSQL (immediate) killed together, ${times} times`,
  async run(scene) {
    for (let time = 1; time <= times; time += 1) {
      await scene.pause(300, 1_200);
      await Promise.all([scene.endDoor('SIGKILL'), scene.cluster.kill()]);
      // The door must not need the database to come up: which of the two is first is left open.
      await Promise.all([scene.cluster.start(), scene.startDoor()]);
    }
  },
});
