import type { Fault } from '../fault.js';
import type { Scene } from '../scene.js';

const FAIL_EVERY_INSERT = [
  `CREATE FUNCTION fail_as_a_full_disk() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`,
  'CREATE TRIGGER full_disk BEFORE INSERT ON events EXECUTE FUNCTION fail_as_a_full_disk()',
];

const HEAL = ['DROP TRIGGER full_disk ON events', 'DROP FUNCTION fail_as_a_full_disk'];

/**
 * Data and log of the cluster are on one small disk. PostgreSQL refuses statements that need a new page, or stops when
 * its log cannot grow. Where no disk can be mounted, every insert fails with the message of a full disk.
 */
export const databaseDiskFull = ({ fullMs = 8_000 } = {}): Fault => ({
  name: 'database-disk-full',
  says: `disk of the database full for ${fullMs / 1_000} s`,
  needs: { smallDisk: 'database', settings: { max_wal_size: '64MB', min_wal_size: '32MB', wal_recycle: 'off' } },
  async run(scene) {
    if (scene.disk === null) return failInserts(scene, fullMs);
    scene.notes.push('tmpfs of 256 MiB, filled');
    await scene.disk.fill();
    // Recycled files free some room on the disk, so fill it again.
    for (let waited = 0; waited < fullMs; waited += 500) {
      await scene.pause(500);
      await scene.disk.fill();
    }
    await scene.disk.free();
    await scene.cluster.start();
  },
});

async function failInserts(scene: Scene, fullMs: number): Promise<void> {
  scene.notes.push('no disk could be mounted: the fault was injected at the write (SQLSTATE 53100)');
  for (const statement of FAIL_EVERY_INSERT) await scene.cluster.query(statement);
  await scene.pause(fullMs);
  for (const statement of HEAL) await scene.cluster.query(statement);
}
