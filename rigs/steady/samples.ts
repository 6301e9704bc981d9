import { journalRecords } from '../load/journal-records.js';
import type { Ledger } from '../load/ledger.js';
import { openHandles, residentMiB } from '../../test/support/process-figures.js';

export interface Sample {
  readonly atMs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly residentMiB: number;
  readonly handles: number;
  /** Callbacks in the journal: 0 as long as the database takes them. */
  readonly journalled: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
}

const startedAt = performance.now();

/** The figures of this moment. Times are those of the whole load so far. */
export async function takeSample(pid: number, ledger: Ledger, dataDir: string): Promise<Sample> {
  return {
    atMs: performance.now() - startedAt,
    accepted: ledger.accepted,
    refused: ledger.refused,
    residentMiB: await residentMiB(pid),
    handles: await openHandles(pid),
    journalled: await journalRecords(dataDir),
    p50Ms: ledger.acceptedMs(50),
    p99Ms: ledger.acceptedMs(99),
    slowestMs: ledger.slowestMs,
  };
}

/** A growth above this from the middle of the run to its end is more than the variation of a garbage collector. */
const GROWTH = 1.1;

/**
 * Whether the figures of the second half are above those of the first, and those of its end above those of its middle.
 * The lowest figure of each part counts: memory comes and goes between collections, and only what stays after each
 * collection shows growth.
 */
export function growsSteadily(figures: readonly number[]): boolean {
  // The first quarter is warm-up.
  const warm = figures.slice(Math.floor(figures.length / 4));
  const third = Math.floor(warm.length / 3);
  const [first, middle, last] = [0, 1, 2].map((part) => Math.min(...warm.slice(part * third, (part + 1) * third)));
  if (first === undefined || middle === undefined || last === undefined) return false;
  return last > middle && middle > first && last > first * GROWTH;
}
