import { remedyFor } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import type { AuthenticArrival } from '../arrival.js';
import type { RefusedCallback } from '../quarantine/index.js';
import { refuseByDatabase } from '../refuse.js';

/**
 * Appends one event in a statement of its own, and gives how many were new, or why PostgreSQL will never take it.
 * Rejects with every other error: it says nothing about the event.
 */
export async function appendAlone(
  append: (events: readonly CallbackEvent[]) => Promise<number>,
  arrival: AuthenticArrival,
  event: CallbackEvent,
): Promise<number | Pick<RefusedCallback, 'detail' | 'problems'>> {
  try {
    return await append([event]);
  } catch (error) {
    if (remedyFor(error) !== 'culprit') throw error;
    const { detail, problems } = refuseByDatabase(arrival, error);
    return { detail, problems };
  }
}
