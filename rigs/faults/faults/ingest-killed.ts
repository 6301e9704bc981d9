import type { Fault } from '../fault.js';

export const ingestKilled = ({ times = 20 } = {}): Fault => ({
  name: 'ingest-killed',
  says: `ingest killed (SIGKILL) ${times} times at random moments`,
  async run(scene) {
    for (let time = 1; time <= times; time += 1) {
      await scene.pause(100, 900);
      await scene.endDoor('SIGKILL');
      await scene.startDoor();
    }
  },
});
