import type { Fault } from '../fault.js';

export const bothKilled = ({ times = 4 } = {}): Fault => ({
  name: 'both-killed',
  says: `ingest (SIGKILL) and PostgreSQL (immediate) killed together, ${times} times`,
  async run(scene) {
    for (let time = 1; time <= times; time += 1) {
      await scene.pause(300, 1_200);
      await Promise.all([scene.endDoor('SIGKILL'), scene.cluster.kill()]);
      // The door must be able to start without the database, so the test does not fix which of the two comes up first.
      await Promise.all([scene.cluster.start(), scene.startDoor()]);
    }
  },
});
