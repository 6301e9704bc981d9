import type { Fault } from '../fault.js';

/**
 * The database is away and the journal cannot grow. Nothing durable can take a callback, so none may be acknowledged.
 */
export const journalDiskFull = ({ fullMs = 6_000 } = {}): Fault => ({
  name: 'journal-disk-full',
  says: `PostgreSQL away, and the disk of the journal full for ${fullMs / 1_000} s of it`,
  needs: { smallDisk: 'journal' },
  async run(scene) {
    await scene.cluster.kill();
    await scene.pause(3_000);
    if (scene.disk === null) scene.notes.push('no disk could be mounted: run as root for this one');
    else scene.notes.push('tmpfs of 32 MiB, filled');
    await scene.disk?.fill();
    await scene.pause(fullMs);
    await scene.disk?.free();
    scene.isWhole();
    await scene.pause(3_000);
    await scene.cluster.start();
  },
});
