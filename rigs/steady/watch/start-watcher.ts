import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { willCleanUp } from '../../load/cleanups.js';
import type { WatchedMoment } from './watched-moment.js';

export interface Watched {
  readonly databaseUrl: string;
  readonly doorPid: number;
  /** Any file or folder on the disk that is watched. */
  readonly dataPath: string;
  readonly onMoment: (moment: WatchedMoment) => void;
}

export interface Watcher {
  readonly pid: number;
  end(): Promise<void>;
}

/** Starts the process that watches machine, database and door. Resolves once the process looks. */
export async function startWatcher({ databaseUrl, doorPid, dataPath, onMoment }: Watched): Promise<Watcher> {
  const child = fork(join(import.meta.dirname, 'watcher.js'), [String(doorPid), dataPath], {
    env: { ...process.env, WATCH_DATABASE_URL: databaseUrl },
  });
  const ended = once(child, 'exit');
  const end = willCleanUp(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const isReady = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
  if (!isReady) throw new Error('the watcher ended before it looked; what it said is above');
  child.on('message', (moment) => onMoment(moment as WatchedMoment));
  return { pid: child.pid ?? 0, end };
}
