import { remedyFor } from '@sidetrack/database';
import { AmbiguousReadingError } from '@sidetrack/event-store';
import type { CallbackEvent } from '@sidetrack/domain';
import { rejectCulprit } from '../reject-culprit.js';
import type { Rejection } from '../rejection.js';

/**
 * Appends one event in a statement of its own, and gives how many were new, or why it cannot be appended: PostgreSQL
 * will never take it, or another reading of the same signed text stands in the log, which nothing takes out of it.
 * Rejects with every other error: it says nothing about the event.
 */
export async function appendAlone(
  append: (events: readonly CallbackEvent[]) => Promise<number>,
  event: CallbackEvent,
): Promise<number | Rejection> {
  try {
    return await append([event]);
  } catch (error) {
    if (!(error instanceof AmbiguousReadingError) && remedyFor(error) !== 'culprit') throw error;
    return rejectCulprit(error);
  }
}
