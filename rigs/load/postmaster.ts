import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../../test/support/eventually.js';

/** Crash recovery after a fault takes seconds. */
const WITHIN_ONE_MINUTE = { withinMs: 60_000, everyMs: 20 };

/** The server's process id and state as it writes them itself; null when the server is not running. */
export async function readPostmaster(dataPath: string): Promise<{ pid: number; status: string } | null> {
  const text = await readFile(join(dataPath, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  return pid > 0 && isAlive(pid) ? { pid, status: lines[7] ?? '' } : null;
}

/**
 * Starts a server again with exactly its earlier arguments (the server writes them to postmaster.opts), and so on the
 * same port. To the doors it is one database that was away, as after a restart or a failover.
 */
export async function startAgain(dataPath: string, logPath: string): Promise<void> {
  const [program = '', ...args] = parseOptions(await readFile(join(dataPath, 'postmaster.opts'), 'utf8'));
  const { uid, gid } = await stat(dataPath);
  const log = openSync(logPath, 'a');
  // HOME stays out: a server that connects to others would look for certificates in the home of whoever runs the rig.
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  const child = spawn(program, args, { uid, gid, detached: true, stdio: ['ignore', log, log], cwd: dataPath, env });
  closeSync(log);
  await once(child, 'spawn');
  child.unref();
  const isReady = await eventually(
    async () => (await readPostmaster(dataPath))?.status === 'ready' || child.exitCode !== null,
    WITHIN_ONE_MINUTE,
  );
  if (!isReady || child.exitCode !== null) throw new Error(`PostgreSQL did not start again; see ${logPath}`);
}

/** `/path/to/postgres "-D" "/path" "-c" "name=value"` */
function parseOptions(text: string): string[] {
  const [program = ''] = text.split(' "', 1);
  return [program, ...[...text.slice(program.length).matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '')];
}

/** Ends the server at once, so that it will have to recover. Returns when the server is gone. */
export async function killPostmaster(dataPath: string): Promise<void> {
  const running = await readPostmaster(dataPath);
  if (running === null) return;
  process.kill(running.pid, 'SIGQUIT');
  if (await eventually(() => !isAlive(running.pid), { withinMs: 15_000, everyMs: 10 })) return;
  process.kill(running.pid, 'SIGKILL');
  await eventually(() => !isAlive(running.pid), WITHIN_ONE_MINUTE);
}

/** `kill -9` of the server and of all its processes: none of them does anything more. Returns when all are gone. */
export async function killAllProcesses(dataPath: string): Promise<void> {
  const pids = await stopAllProcesses(dataPath);
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await eventually(() => !pids.some(isAlive), WITHIN_ONE_MINUTE);
}

/** SIGSTOP to the server and to all its processes. Gives their ids, so that they can be let go on. */
export async function stopAllProcesses(dataPath: string): Promise<number[]> {
  const running = await readPostmaster(dataPath);
  if (running === null) return [];
  // The server comes first, so that it cannot start a process that is missing in this list.
  process.kill(running.pid, 'SIGSTOP');
  const children = await readFile(`/proc/${running.pid}/task/${running.pid}/children`, 'utf8');
  const pids = [running.pid, ...children.split(' ').filter(Boolean).map(Number)];
  for (const pid of pids) signalIfAny(pid, 'SIGSTOP');
  return pids;
}

/** Sends a signal to a process that may have ended in the meantime. */
export function signalIfAny(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // The process has ended in the meantime.
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
