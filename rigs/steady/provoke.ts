import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from '../../test/support/cluster.js';
import type { DoorProcess } from '../load/door-process.js';

export interface Provoked {
  readonly cluster: Cluster;
  readonly door: DoorProcess;
  readonly watcherPid: number;
}

const FOR_MS = 3_000;

/** Standstills whose cause is known, to check what the recorder takes them for. */
export const PROVOCATIONS: Readonly<Record<string, (scene: Provoked) => Promise<void>>> = {
  async database({ cluster }) {
    await cluster.pause();
    await sleep(FOR_MS);
    cluster.resume();
  },
  async locks({ cluster }) {
    const client = await cluster.connect();
    await client.query('BEGIN');
    await client.query('LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
    await sleep(FOR_MS);
    await client.query('COMMIT');
    await client.end();
  },
  async door({ door }) {
    door.signal('SIGSTOP');
    await sleep(FOR_MS);
    door.signal('SIGCONT');
  },
  async generator() {
    await sleep(0);
    const until = performance.now() + FOR_MS;
    while (performance.now() < until);
  },
  /** All processes that take part are stopped, this one too. A shell that is not stopped wakes them. */
  async machine({ cluster, door, watcherPid }) {
    await cluster.pause();
    const pids = [watcherPid, door.pid, process.pid].join(' ');
    const script = `kill -STOP ${pids}; sleep ${FOR_MS / 1_000}; kill -CONT ${pids}`;
    const shell = spawn('sh', ['-c', script], { stdio: 'ignore' });
    await once(shell, 'exit');
    cluster.resume();
  },
};
