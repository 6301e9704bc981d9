import { atHalfRate, BEHIND_A_PROXY } from '../at-half-rate.js';
import type { Fault } from '../fault.js';

/**
 * The new connections of three seconds at this rate fit into the queue that Linux holds for a listener that accepts
 * none (4,096). Connections beyond that are told nothing, and their next attempts, after one and after three seconds,
 * may be too late.
 */
const MOST_PER_SECOND = 1_200;

/**
 * The door gets no CPU for a while, as on a machine that is being moved or lent to others. All callbacks that came
 * meanwhile wait.
 */
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
