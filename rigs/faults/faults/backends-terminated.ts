import type { Fault } from '../fault.js';

const END_ALL_OTHERS = `
  SELECT count(pg_terminate_backend(pid))::integer AS ended FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

export const backendsTerminated = ({ forMs = 6_000 } = {}): Fault => ({
  name: 'backends-terminated',
  says: `every connection ended by pg_terminate_backend in a loop for ${forMs / 1_000} s`,
  async run(scene) {
    const client = await scene.cluster.connect();
    const until = performance.now() + forMs;
    let ended = 0;
    while (performance.now() < until) {
      const { rows } = await client.query<{ ended: number }>(END_ALL_OTHERS);
      ended += rows[0]?.ended ?? 0;
      await scene.pause(5, 60);
    }
    await client.end();
    scene.notes.push(`${ended} connections ended`);
  },
});
