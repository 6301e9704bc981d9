import type { Fault } from '../fault.js';

/**
 * What happens to a small installation: the database and the journal are on one disk, and neither has any room left.
 */
export const allDisksFull = ({ fullMs = 8_000 } = {}): Fault => ({
  name: 'all-disks-full',
  says: `disk of the database and of the journal, which is one, full for ${fullMs / 1_000} s`,
  needs: { smallDisk: 'both', settings: { max_wal_size: '64MB', min_wal_size: '32MB', wal_recycle: 'off' } },
  async run(scene) {
    if (scene.disk === null) {
      scene.notes.push('no disk could be mounted: run as root for this one');
      return;
    }
    scene.notes.push('tmpfs of 256 MiB, filled');
    await scene.disk.fill();
    // Recycled files free some room on the disk, so fill it again.
    for (let waited = 0; waited < fullMs; waited += 250) {
      await scene.pause(250);
      await scene.disk.fill();
    }
    await scene.disk.free();
    scene.isWhole();
    await scene.pause(3_000);
    await scene.cluster.start();
  },
});
