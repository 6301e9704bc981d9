import { remedyFor } from '@sidetrack/database';
import { AmbiguousReadingError } from '@sidetrack/event-store';
import type { CallbackEvent } from '@sidetrack/domain';
import type { AuthenticArrival } from '../arrival.js';
import type { RefusedCallback } from '../quarantine/index.js';
import { refuseCulprit } from '../refuse.js';

/**
 * Appends one event in a statement of its own, and gives how many were new, or why it cannot be appended: PostgreSQL
 * will never take it, or another reading of the same signed text stands in the log, which nothing takes out of it.
 * Rejects with every other error: it says nothing about the event.
 */
export async function appendAlone(
  append: (events: readonly CallbackEvent[]) => Promise<number>,
  arrival: AuthenticArrival,
  event: CallbackEvent,
): Promise<number | Pick<RefusedCallback, 'reason' | 'detail' | 'problems'>> {
  try {
    return await append([event]);
  } catch (error) {
    if (!(error instanceof AmbiguousReadingError) && remedyFor(error) !== 'culprit') throw error;
    const { reason, detail, problems } = refuseCulprit(arrival, error);
    return { reason, detail, problems };
  }
}
