import type { Fault } from '../fault.js';

/**
 * Longer than the provider waits. A door that waited for the database instead of using the journal would lose the
 * callback.
 */
export const databaseSlow = ({ lockedMs = 8_000 } = {}): Fault => ({
  name: 'database-slow',
  says: `events locked (ACCESS EXCLUSIVE) for ${lockedMs / 1_000} s: slower than the deadline`,
  async run(scene) {
    const client = await scene.cluster.connect();
    await client.query('BEGIN');
    await client.query('LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
    await scene.pause(lockedMs);
    await client.query('COMMIT');
    await client.end();
  },
});
