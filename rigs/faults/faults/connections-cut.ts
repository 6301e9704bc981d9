import type { Fault } from '../fault.js';

/** Whether such a commit took place nobody at this end can know; trying again must neither lose nor double. */
export const connectionsCut = ({ forMs = 8_000, percent = 30 } = {}): Fault => ({
  name: 'connections-cut',
  says: `${percent} % of the statements cut in the middle, before or instead of their answer, for ${forMs / 1_000} s`,
  needs: { proxy: true },
  async run(scene) {
    scene.proxy?.cutInPercent(percent);
    await scene.pause(forMs);
    scene.proxy?.cutInPercent(0);
    const cuts = scene.proxy?.cuts() ?? 0;
    scene.expect(cuts > 0, 'no connection was cut');
    scene.notes.push(`${cuts} cuts`);
  },
});
