import type { Fault } from '../fault.js';

/** Nothing breaks and nothing answers: what a stalled disk or a frozen virtual machine looks like from outside. */
export const postgresStopped = ({ stoppedMs = 10_000 } = {}): Fault => ({
  name: 'postgres-stopped',
  says: `PostgreSQL stopped (SIGSTOP, all its processes) for ${stoppedMs / 1_000} s`,
  async run(scene) {
    await scene.cluster.pause();
    await scene.pause(stoppedMs);
    scene.cluster.resume();
  },
});
