import { DatabaseAwayError, requireFitDatabase } from '@sidetrack/database';
import { askUntilAnswered } from './ask-until-answered.js';
import type { RunningDoor } from './doors.js';

/**
 * Starts a door whose database may be away. When the door did not open for that reason, waits for the database and
 * tries again. A door that gave up for good would also stop the other door, which still accepts callbacks.
 *
 * @throws what kept the door from opening, when it was something else; DatabaseAwayError once `stopping` is given
 */
export async function startPatiently(
  start: () => Promise<RunningDoor>,
  databaseUrl: string,
  stopping: AbortSignal,
): Promise<RunningDoor> {
  for (;;) {
    try {
      return await start();
    } catch (failure) {
      if (!(await isAway(databaseUrl))) throw failure;
    }
    await askUntilAnswered(
      () => requireFitDatabase(databaseUrl),
      () => null,
      stopping,
    );
  }
}

const isAway = (databaseUrl: string): Promise<boolean> =>
  requireFitDatabase(databaseUrl).then(
    () => false,
    (error: unknown) => error instanceof DatabaseAwayError,
  );
