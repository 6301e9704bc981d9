import type { Refusal } from '@sidetrack/intake';
import { Slots, type PlannedArrival } from '@sidetrack/provider-simulator';
import { openHistoryWriter } from './open-history-writer.js';
import { toArrival } from './to-arrival.js';

/** Two batches: while one batch goes to the database, the next one is signed and read. */
const AT_A_TIME = 2_000;

export interface WrittenHistory {
  /** How many requests came in. */
  arrivals: number;
  /** The number of events from these requests. The other requests were repeats or were refused. */
  events: number;
  /** How many were refused, by the code of the refusal. */
  readonly refused: Record<string, number>;
  /** The time of receipt of the last request. Null when there was none. */
  lastAt: Date | null;
  /** Whether the whole plan was written. */
  isComplete: boolean;
}

/**
 * Writes all planned requests in order, each with its own time of receipt. Stops early when the signal is aborted.
 * Rejects when the database does not accept a request. The requests written by then stay, and a later run can continue
 * after them.
 */
export async function writeHistory(
  url: string,
  plan: Iterable<PlannedArrival>,
  { signal, onWritten }: { readonly signal: AbortSignal; readonly onWritten: (arrivals: number) => void },
): Promise<WrittenHistory> {
  const writer = openHistoryWriter(url);
  const slots = new Slots(AT_A_TIME);
  const written: WrittenHistory = { arrivals: 0, events: 0, refused: {}, lastAt: null, isComplete: false };
  let failure: unknown = null;
  const noteResult = (refusal: Refusal | null): void => {
    slots.release();
    onWritten(1);
    if (refusal?.code === 'unavailable') failure ??= refusal.cause;
    else if (refusal !== null) written.refused[refusal.code] = (written.refused[refusal.code] ?? 0) + 1;
  };
  try {
    for (const planned of plan) {
      if (signal.aborted || failure !== null) break;
      await slots.take();
      written.arrivals += 1;
      written.lastAt = new Date(planned.atMs);
      void writer.receive(toArrival(planned)).then(noteResult);
    }
    // When all slots are taken here, no request is under way any more.
    for (let slot = 0; slot < AT_A_TIME; slot += 1) await slots.take();
    written.isComplete = !signal.aborted && failure === null;
  } finally {
    await writer.close();
    written.events = writer.appended();
  }
  if (failure !== null) throw failure as Error;
  return written;
}
