import { atHalfRate, BEHIND_A_PROXY } from '../at-half-rate.js';
import type { Fault } from '../fault.js';

/**
 * So many new connections as come in three seconds fit into what Linux holds for a listener that accepts none (4,096); those
 * beyond are told nothing, and their next try, after one and after three seconds, may be too late.
 */
const MOST_PER_SECOND = 1_200;

/** The door is not run for a while: what a machine that is moved, or lent to others, does to it. All that came meanwhile waits. */
export const ingestStopped = ({ stoppedMs = 3_000 } = {}): Fault => ({
  name: 'ingest-stopped',
  says: `at ${MOST_PER_SECOND.toLocaleString('en-US')} a second, ingest stopped (SIGSTOP) for ${stoppedMs / 1_000} s`,
  needs: { ownLoad: true, ...BEHIND_A_PROXY },
  async run(scene) {
    const stop = async (): Promise<void> => {
      scene.door.signal('SIGSTOP');
      await scene.pause(stoppedMs);
      scene.door.signal('SIGCONT');
    };
    await atHalfRate(scene, stop, { atMostPerSecond: MOST_PER_SECOND });
  },
});
