import { DatabaseWatch } from './database-figures.js';
import { MachineWatch } from './machine-figures.js';
import { ThreadWatch } from './thread-figures.js';
import { LOOK_EVERY_MS, type WatchedMoment } from './watched-moment.js';

/**
 * A process of its own, so that it has a clock of its own: when its looks come late together with everybody else's, it was
 * the machine that stood still. Looks four times a second, and reports each look to whoever started it.
 */
const [doorPid = '', dataPath = ''] = process.argv.slice(2);
process.once('disconnect', () => process.exit());

const database = await DatabaseWatch.open(process.env['WATCH_DATABASE_URL'] ?? '');
const machine = new MachineWatch(dataPath);
const door = new ThreadWatch(Number(doorPid));
let lookedAt = performance.now();
setInterval(() => void look(), LOOK_EVERY_MS);
process.send?.('ready');

async function look(): Promise<void> {
  const now = performance.now();
  const ofMs = now - lookedAt;
  lookedAt = now;
  const [at, silentMs, answer] = [Date.now(), database.silentMs, database.takeFigures()];
  const [figures, thread] = await Promise.all([machine.takeFigures(), door.takeFigures()]);
  const moment: WatchedMoment = {
    at,
    ofMs: Math.round(ofMs),
    machine: figures,
    door: thread,
    database: answer,
    databaseSilentMs: Math.round(silentMs),
  };
  process.send?.(moment);
}
