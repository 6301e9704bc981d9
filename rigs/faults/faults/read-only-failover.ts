import type { Fault } from '../fault.js';

const END_OTHERS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

/** The door is connected to a standby, which answers and refuses every write. */
export const readOnlyFailover = ({ forMs = 6_000 } = {}): Fault => ({
  name: 'read-only-failover',
  says: `connections broken and the database read-only for ${forMs / 1_000} s`,
  async run(scene) {
    await scene.cluster.query('ALTER SYSTEM SET default_transaction_read_only = on');
    await scene.cluster.query('SELECT pg_reload_conf()');
    await scene.cluster.query(END_OTHERS);
    await scene.pause(forMs);
    await scene.cluster.query('ALTER SYSTEM RESET default_transaction_read_only');
    await scene.cluster.query('SELECT pg_reload_conf()');
  },
});
