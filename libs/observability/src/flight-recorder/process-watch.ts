import { constants, PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';

/** What a process was at since somebody last asked. */
export interface ProcessFigures {
  /** The longest that its event loop was late, in milliseconds. */
  readonly loopLateMs: number;
  /** How long it computed, all its threads together. A loop that was late while little was computed was not run. */
  readonly computedMs: number;
  /** The longest pause of the garbage collector, whether that was a full one, and all pauses together. */
  readonly gcLongestMs: number;
  readonly gcWasFull: boolean;
  readonly gcMs: number;
  readonly residentMiB: number;
  readonly heapMiB: number;
}

/** Twenty wake-ups a second; what matters here lasts ten times as long. */
const TICK_MS = 50;
const MIB = 1024 * 1024;

/**
 * Watches the event loop, the garbage collector and the memory of this process; costs next to nothing. The loop is watched by a
 * timer of ours: Node's monitor of its delay misses whatever comes within a tick of its being reset.
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

  /** What has happened since the last call: for one caller that asks again and again. */
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
