import type { Fault } from '../fault.js';

/** Nothing breaks and nothing answers. A stalled disk or a frozen virtual machine looks like this from outside. */
export const postgresStopped = ({ stoppedMs = 10_000 } = {}): Fault => ({
  name: 'postgres-stopped',
  says: `PostgreSQL stopped (SIGSTOP, all its processes) for ${stoppedMs / 1_000} s`,
  async run(scene) {
    await scene.cluster.pause();
    await scene.pause(stoppedMs);
    scene.cluster.resume();
  },
});
