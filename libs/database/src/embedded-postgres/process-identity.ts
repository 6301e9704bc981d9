import { readFile } from 'node:fs/promises';
import { codeOf } from './embedded-postgres-error.js';
import { runProgram } from './run-program.js';

/**
 * Identifies one process, and tells it from any later process with the same number. After a reboot or the restart of a
 * container, the number in an old pid file usually belongs to another process.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the process began, in the notation of this system; empty when the system does not say. */
  readonly began: string;
}

/**
 * The process that has this number now. Null when there is none, or when the process is dead and only waits to be
 * reaped.
 */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | null> {
  if (!isNumberTaken(pid)) return null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat !== null) {
    const { state, startTicks } = parseProcStat(stat);
    return state === 'Z' || state === 'X' ? null : { pid, began: `${await bootId()} ${startTicks}` };
  }
  return process.platform === 'linux' || process.platform === 'win32' ? { pid, began: '' } : askPs(pid);
}

export async function isStillRunning(identity: ProcessIdentity): Promise<boolean> {
  const now = await identifyProcess(identity.pid);
  if (now === null) return false;
  return now.began === identity.began || now.began === '' || identity.began === '';
}

/** The name of a process may hold blanks and brackets, so the fields are counted from its closing bracket. */
export function parseProcStat(stat: string): { state: string; startTicks: string } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
}

/** True when some process has this number, even a dead process that nobody has reaped. */
export function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Ticks are counted from the boot. Without the boot's id, the same count after another boot would look like the same
 * process.
 */
async function bootId(): Promise<string> {
  const id = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return id.trim();
}

async function askPs(pid: number): Promise<ProcessIdentity | null> {
  const { code, output } = await runProgram('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
  const [state, ...began] = output.trim().split(/\s+/);
  return code !== 0 || state === undefined || state.startsWith('Z') ? null : { pid, began: began.join(' ') };
}
