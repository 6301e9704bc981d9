import { constants, PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';

/** What a process has done since the last call. */
export interface ProcessFigures {
  /** The longest delay of the event loop, in milliseconds. */
  readonly loopLateMs: number;
  /**
   * How much CPU time the process used, all threads together. When the loop was late and little CPU time was used, the
   * system did not run the process.
   */
  readonly computedMs: number;
  /** The longest pause of the garbage collector, whether that was a full collection, and all pauses together. */
  readonly gcLongestMs: number;
  readonly gcWasFull: boolean;
  readonly gcMs: number;
  readonly residentMiB: number;
  readonly heapMiB: number;
}

/** Twenty wake-ups a second. The delays that matter here last ten times as long as the interval. */
const TICK_MS = 50;
const MIB = 1024 * 1024;

/**
 * Watches the event loop, the garbage collector and the memory of this process, at next to no cost. A timer of our own
 * watches the loop, because Node's monitor of event loop delay misses a delay within one tick of the monitor's reset.
 */
export class ProcessWatch {
  readonly #ticking = setInterval(() => this.#tick(), TICK_MS).unref();
  #tickedAt = performance.now();
  #loopLateMs = 0;
  readonly #collections: PerformanceObserver;
  #computed = process.cpuUsage();
  #gc = { longestMs: 0, wasFull: false, ms: 0 };

  constructor() {
    this.#collections = new PerformanceObserver((list) => {
      for (const collection of list.getEntries()) this.#noteCollection(collection);
    });
    this.#collections.observe({ entryTypes: ['gc'] });
  }

  /** The figures since the last call. Only one caller may ask, again and again. */
  takeFigures(): ProcessFigures {
    const computed = process.cpuUsage(this.#computed);
    this.#computed = process.cpuUsage();
    this.#tick();
    const loopLateMs = this.#loopLateMs;
    this.#loopLateMs = 0;
    const { longestMs, wasFull, ms } = this.#gc;
    this.#gc = { longestMs: 0, wasFull: false, ms: 0 };
    return {
      loopLateMs,
      computedMs: (computed.user + computed.system) / 1_000,
      gcLongestMs: longestMs,
      gcWasFull: wasFull,
      gcMs: ms,
      residentMiB: process.memoryUsage.rss() / MIB,
      heapMiB: process.memoryUsage().heapUsed / MIB,
    };
  }

  stop(): void {
    clearInterval(this.#ticking);
    this.#collections.disconnect();
  }

  #tick(): void {
    const now = performance.now();
    this.#loopLateMs = Math.max(this.#loopLateMs, now - this.#tickedAt - TICK_MS);
    this.#tickedAt = now;
  }

  #noteCollection(collection: PerformanceEntry & { readonly detail?: unknown }): void {
    const ms = collection.duration;
    this.#gc.ms += ms;
    if (ms <= this.#gc.longestMs) return;
    const { kind } = collection.detail as { readonly kind?: number };
    this.#gc.longestMs = ms;
    this.#gc.wasFull = kind === constants.NODE_PERFORMANCE_GC_MAJOR;
  }
}
