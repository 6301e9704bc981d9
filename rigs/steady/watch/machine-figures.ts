import { readFile, stat } from 'node:fs/promises';

/**
 * What the machine did between two looks, in milliseconds of all processors together. NaN where the system does not
 * tell.
 */
export interface MachineFigures {
  /** Processor time that other machines had while a program here wanted it: the virtual machine did not run. */
  readonly stolenMs: number;
  readonly idleMs: number;
  readonly waitedForDiskMs: number;
  /** Time in which some, or all, of the busy processes waited for the resource (pressure stall information). */
  readonly pressure: {
    readonly cpuSomeMs: number;
    readonly ioSomeMs: number;
    readonly ioFullMs: number;
    readonly memorySomeMs: number;
  };
  /** The disk that the data is on. */
  readonly disk: {
    readonly writes: number;
    readonly flushes: number;
    readonly flushMs: number;
    readonly busyMs: number;
    /** Requests under way at this moment. */
    readonly underWay: number;
  };
  /** Written by programs, but not yet by the disk. */
  readonly dirtyMiB: number;
  readonly writebackMiB: number;
}

/** Linux counts these times in hundredths of a second for every program. */
const MS_PER_TICK = 10;

type Totals = Readonly<Record<string, number>>;

/** Looks at the machine, and returns what has happened since the last look. */
export class MachineWatch {
  #before: Totals | null = null;

  /** @param path any file or folder on the disk that is watched */
  constructor(private readonly path: string) {}

  async takeFigures(): Promise<MachineFigures> {
    const [cpu, io, memory, cpuPressure, disk, dirty] = await Promise.all([
      readProcessors(),
      readPressure('io'),
      readPressure('memory'),
      readPressure('cpu'),
      this.#readDisk(),
      readDirty(),
    ]);
    const totals: Totals = {
      ...cpu,
      ioSome: io.some,
      ioFull: io.full,
      memorySome: memory.some,
      cpuSome: cpuPressure.some,
      ...disk.totals,
    };
    const before = this.#before ?? totals;
    this.#before = totals;
    const since = (name: string): number => Math.round((totals[name] ?? Number.NaN) - (before[name] ?? Number.NaN));
    return {
      stolenMs: since('stolen'),
      idleMs: since('idle'),
      waitedForDiskMs: since('iowait'),
      pressure: {
        cpuSomeMs: since('cpuSome'),
        ioSomeMs: since('ioSome'),
        ioFullMs: since('ioFull'),
        memorySomeMs: since('memorySome'),
      },
      disk: {
        writes: since('writes'),
        flushes: since('flushes'),
        flushMs: since('flushMs'),
        busyMs: since('busyMs'),
        underWay: disk.underWay,
      },
      ...dirty,
    };
  }

  async #readDisk(): Promise<{ readonly totals: Totals; readonly underWay: number }> {
    const { dev } = await stat(this.path);
    const [major, minor] = [(dev >> 8) & 0xfff, (dev & 0xff) | ((dev >> 12) & 0xfff00)];
    const rows = (await read('/proc/diskstats')).split('\n').map((line) => line.trim().split(/\s+/));
    // Documentation/admin-guide/iostats.rst: reads, writes, requests under way, discards and flushes, from the fourth
    // field on.
    const row = rows.find((fields) => Number(fields[0]) === major && Number(fields[1]) === minor)?.map(Number) ?? [];
    const at = (place: number): number => row[place] ?? Number.NaN;
    return {
      totals: { writes: at(7), busyMs: at(12), flushes: at(18), flushMs: at(19) },
      underWay: at(11),
    };
  }
}

async function readProcessors(): Promise<Totals> {
  const [, ...ticks] = ((await read('/proc/stat')).split('\n')[0] ?? '').trim().split(/\s+/).map(Number);
  const at = (place: number): number => (ticks[place] ?? Number.NaN) * MS_PER_TICK;
  // proc(5): user, nice, system, idle, iowait, irq, softirq, steal.
  return { idle: at(3), iowait: at(4), stolen: at(7) };
}

async function readPressure(of: 'cpu' | 'io' | 'memory'): Promise<{ readonly some: number; readonly full: number }> {
  const text = await read(`/proc/pressure/${of}`);
  const msOf = (kind: string): number =>
    Number(new RegExp(`^${kind} .*total=(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN) / 1_000;
  return { some: msOf('some'), full: msOf('full') };
}

async function readDirty(): Promise<Pick<MachineFigures, 'dirtyMiB' | 'writebackMiB'>> {
  const text = await read('/proc/meminfo');
  const mibOf = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN) / 1_024);
  return { dirtyMiB: mibOf('Dirty'), writebackMiB: mibOf('Writeback') };
}

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
