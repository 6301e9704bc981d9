import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseAwayError } from '@sidetrack/database';

const AGAIN_AFTER_MS = 1_000;
/** How long the embedded PostgreSQL may take before the ingest door opens without the database. */
const SLOW_AFTER_MS = 2_000;

/**
 * Asks a database until it answers, for as long as that takes. `onAway` is called with the error whenever a question
 * failed or is slow. `onAway` may return a reason to give up.
 *
 * @throws whatever else is wrong than that the database is away; DatabaseAwayError once `stopping` is given
 */
export async function askUntilAnswered<Answer>(
  ask: () => Promise<Answer>,
  onAway: (why: string) => Error | null,
  stopping: AbortSignal,
): Promise<Answer> {
  const stopped = rejectOn(stopping);
  for (;;) {
    const slow = setTimeout(() => onAway('The database does not answer'), SLOW_AFTER_MS);
    try {
      return await Promise.race([ask(), stopped]);
    } catch (error) {
      if (!(error instanceof DatabaseAwayError) || stopping.aborted) throw error;
      const failure = onAway(error.message.replace(/\.$/, ''));
      if (failure !== null) throw failure;
    } finally {
      clearTimeout(slow);
    }
    await Promise.race([pause(AGAIN_AFTER_MS), stopped]);
  }
}

function rejectOn(stopping: AbortSignal): Promise<never> {
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = (): void => reject(new DatabaseAwayError('Stopped while the database was away.'));
    if (stopping.aborted) stop();
    else stopping.addEventListener('abort', stop, { once: true });
  });
  // There may be no listener at that moment, so the rejection is handled here.
  stopped.catch(() => undefined);
  return stopped;
}
