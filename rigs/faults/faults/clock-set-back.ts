import type { Fault } from '../fault.js';

/**
 * The clock is set back while the journal is in use. The order of receipt and the age of entries must not depend on a
 * clock that only goes forward.
 */
export const clockSetBack = ({ awayMs = 4_000 } = {}): Fault => ({
  name: 'clock-set-back',
  says: `clock of ingest set back by an hour (injected) while PostgreSQL is away for ${awayMs / 1_000} s`,
  needs: { clock: true },
  async run(scene) {
    await scene.cluster.kill();
    await scene.pause(awayMs / 2);
    scene.door.signal('SIGUSR2');
    await scene.pause(awayMs / 2);
    await scene.cluster.start();
    await scene.pause(2_000);
    scene.door.signal('SIGUSR2');
  },
});
