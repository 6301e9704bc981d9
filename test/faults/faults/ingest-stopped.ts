import { atHalfRate, BEHIND_A_PROXY } from '../at-half-rate.js';
import type { Fault } from '../fault.js';

/** The door is not run for a while: what a machine that is moved, or lent to others, does to it. All that came meanwhile waits. */
export const ingestStopped = ({ stoppedMs = 3_000 } = {}): Fault => ({
  name: 'ingest-stopped',
  says: `at half of the sustainable rate, ingest stopped (SIGSTOP) for ${stoppedMs / 1_000} s`,
  needs: { ownLoad: true, ...BEHIND_A_PROXY },
  async run(scene) {
    await atHalfRate(scene, async () => {
      scene.door.signal('SIGSTOP');
      await scene.pause(stoppedMs);
      scene.door.signal('SIGCONT');
    });
  },
});
