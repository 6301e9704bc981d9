import { readFile } from 'node:fs/promises';

/** The first thread of a process between two looks. In our processes this thread runs the event loop. */
export interface ThreadFigures {
  /** proc(5): R runs, S sleeps, D waits for a disk, T is stopped; empty when the process is gone. */
  readonly state: string;
  readonly ranMs: number;
  /** How long the thread wanted a processor and had none. */
  readonly waitedForProcessorMs: number;
}

/** Looks at a process from outside, and returns what has happened since the last look. */
export class ThreadWatch {
  #before: readonly [number, number] | null = null;

  constructor(private readonly pid: number) {}

  async takeFigures(): Promise<ThreadFigures> {
    const [stat, times] = await Promise.all([this.#read('stat'), this.#read('schedstat')]);
    const [ran = Number.NaN, waited = Number.NaN] = times.split(' ').map((nanos) => Number(nanos) / 1e6);
    const [ranBefore, waitedBefore] = this.#before ?? [ran, waited];
    this.#before = [ran, waited];
    return {
      state: stat.charAt(stat.lastIndexOf(')') + 2),
      ranMs: Math.round(ran - ranBefore),
      waitedForProcessorMs: Math.round(waited - waitedBefore),
    };
  }

  #read(name: string): Promise<string> {
    return readFile(`/proc/${this.pid}/${name}`, 'utf8').catch(() => '');
  }
}
