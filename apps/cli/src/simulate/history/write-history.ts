import type { Refusal } from '@sidetrack/intake';
import { Slots, type PlannedArrival } from '@sidetrack/provider-simulator';
import { openHistoryWriter } from './open-history-writer.js';
import { toArrival } from './to-arrival.js';

/** Two batches: while one is on its way to the database, the next is signed and read. */
const AT_A_TIME = 2_000;

export interface WrittenHistory {
  /** How many requests came in. */
  arrivals: number;
  /** How many events they became; the others were repeats, or refused. */
  events: number;
  /** How many were refused, by the code of the refusal. */
  readonly refused: Record<string, number>;
  /** When the last of them came in; null when there was none. */
  lastAt: Date | null;
  /** Whether it was written to its end. */
  isComplete: boolean;
}

/**
 * Lets everything come in that was planned, in its order, each with its own time of receipt, and ends early when the signal
 * is given. Rejects when the database does not take it; what was written by then stays, and can be gone on from.
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
  const settle = (refusal: Refusal | null): void => {
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
      void writer.receive(toArrival(planned)).then(settle);
    }
    // Whoever has all the slots knows that nobody is on the way any more.
    for (let slot = 0; slot < AT_A_TIME; slot += 1) await slots.take();
    written.isComplete = !signal.aborted && failure === null;
  } finally {
    await writer.close();
    written.events = writer.appended();
  }
  if (failure !== null) throw failure as Error;
  return written;
}
