import type { Fault } from '../fault.js';

export const postgresKilled = ({ awayMs = 30_000 } = {}): Fault => ({
  name: 'postgres-killed',
  says: `PostgreSQL killed (immediate) and away for ${awayMs / 1_000} s`,
  async run(scene) {
    await scene.cluster.kill();
    await scene.pause(awayMs);
    await scene.cluster.start();
  },
});
