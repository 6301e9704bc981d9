import { rejectAmbiguous, type AppendEvents } from '@sidetrack/event-store';
import type { IngestMetrics } from './ingest-metrics.js';

/**
 * The same, and whatever was not new is counted: a repeat stores nothing, so nobody could count it later. What was
 * stored, and tried again because nobody had heard of it, counts as well. What was left out because another reading of the
 * same signed text came first is counted apart, here, where callbacks out of the journal pass as well.
 */
export function countRepeats(append: AppendEvents, metrics: IngestMetrics): AppendEvents {
  return async (events, withinMs, leaveOut = rejectAmbiguous) => {
    let leftOut = 0;
    const appended = await append(events, withinMs, (event) => {
      leftOut += 1;
      leaveOut(event);
    });
    metrics.countAmbiguous(leftOut);
    metrics.countRepeats(events.length - leftOut - appended);
    return appended;
  };
}
