import { DatabaseWatch } from './database-figures.js';
import { MachineWatch } from './machine-figures.js';
import { ThreadWatch } from './thread-figures.js';
import { LOOK_EVERY_MS, type WatchedMoment } from './watched-moment.js';

/**
 * The watcher is its own process, so that it has its own clock: when its looks come late together with those of all
 * others, the machine stood still. It looks four times a second, and reports each look to the process that started it.
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
