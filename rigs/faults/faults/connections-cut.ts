import type { Fault } from '../fault.js';

/**
 * When a connection breaks during a commit, the client cannot know whether the commit took place. Trying again must
 * neither lose a callback nor store it twice.
 */
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
