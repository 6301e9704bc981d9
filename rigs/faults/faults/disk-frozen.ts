import { atHalfRate, BEHIND_A_PROXY } from '../at-half-rate.js';
import type { Fault } from '../fault.js';

/**
 * The disk completes no write and fails none, like a disk whose share is used up, and there is no other place to keep
 * callbacks.
 */
export const diskFrozen = ({ frozenMs = 3_000 } = {}): Fault => ({
  name: 'disk-frozen',
  says: `at half of the sustainable rate, the disk of both database and journal stands still for ${frozenMs / 1_000} s`,
  needs: { freezableDisk: true, ownLoad: true, ...BEHIND_A_PROXY },
  async run(scene) {
    const { freezable } = scene;
    if (freezable === null) scene.notes.push('no disk could be mounted: run as root for this one');
    await atHalfRate(scene, async () => {
      await freezable?.freeze();
      await scene.pause(frozenMs);
      await freezable?.thaw();
    });
  },
});
