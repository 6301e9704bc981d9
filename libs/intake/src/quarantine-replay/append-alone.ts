import { remedyFor } from '@sidetrack/database';
import { AmbiguousReadingError } from '@sidetrack/event-store';
import type { CallbackEvent } from '@sidetrack/domain';
import { rejectCulprit } from '../reject-culprit.js';
import type { Rejection } from '../rejection.js';

/**
 * Appends one event in a statement of its own. Gives how many events were new, or why this one can never be appended:
 * PostgreSQL does not take it, or another reading of the same signed text stands in the log, and stays there. Rejects
 * with every other error, which says nothing about the event.
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
