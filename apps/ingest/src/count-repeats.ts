import type { AppendEvents } from '@sidetrack/event-store';
import type { IngestMetrics } from './ingest-metrics.js';

/**
 * The same, and whatever was not new is counted: a repeat stores nothing, so nobody could count it later. What was
 * stored, and tried again because nobody had heard of it, counts as well.
 */
export function countRepeats(append: AppendEvents, metrics: IngestMetrics): AppendEvents {
  return async (events, withinMs) => {
    const appended = await append(events, withinMs);
    metrics.countRepeats(events.length - appended);
    return appended;
  };
}
