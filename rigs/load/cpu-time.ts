import { readdir, readFile } from 'node:fs/promises';

/** Linux counts the CPU time that programs read in hundredths of a second, whatever the kernel's own clock does. */
const MICROS_PER_TICK = 10_000;

/** Microseconds of CPU that a process has had so far; NaN where the system does not tell (other than Linux). */
export async function cpuMicros(pid: number): Promise<number> {
  const times = await readTimes(pid);
  return times === null ? Number.NaN : times.own * MICROS_PER_TICK;
}

/**
 * The same for a process and its children, including those that have ended. For PostgreSQL, every connection is a child
 * of the postmaster.
 */
export async function cpuMicrosOfFamily(pid: number): Promise<number> {
  const parent = await readTimes(pid);
  if (parent === null) return Number.NaN;
  const pids = (await readdir('/proc')).map(Number).filter((other) => other > 0);
  const others = await Promise.all(pids.map(readTimes));
  const children = others.filter((times) => times?.parent === pid);
  const ticks = children.reduce((sum, times) => sum + (times?.own ?? 0), parent.own + parent.ofEnded);
  return ticks * MICROS_PER_TICK;
}

interface Times {
  readonly parent: number;
  readonly own: number;
  readonly ofEnded: number;
}

/**
 * proc(5): state, ppid, …, utime, stime, cutime, cstime come after the name in brackets, and the name may hold any
 * character.
 */
async function readTimes(pid: number): Promise<Times | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const at = (place: number): number => Number(fields[place]);
  return { parent: at(1), own: at(11) + at(12), ofEnded: at(13) + at(14) };
}
