import type { Fault } from '../fault.js';

const WITHIN_MS = 10_000;

export const deploys = ({ times = 10 } = {}): Fault => ({
  name: 'deploys',
  says: `ingest ended (SIGTERM) and started ${times} times: exit 0 within 10 s`,
  async run(scene) {
    let slowestMs = 0;
    for (let time = 1; time <= times; time += 1) {
      await scene.pause(200, 900);
      const { code, tookMs } = await scene.endDoor('SIGTERM');
      scene.expect(code === 0, `exit code ${code} after SIGTERM`);
      scene.expect(tookMs < WITHIN_MS, `ended only ${Math.round(tookMs)} ms after SIGTERM`);
      slowestMs = Math.max(slowestMs, tookMs);
      await scene.startDoor();
    }
    scene.notes.push(`slowest end ${Math.round(slowestMs)} ms`);
  },
});
