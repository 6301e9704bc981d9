import { DatabaseAwayError, requireFitDatabase } from '@sidetrack/database';
import { askUntilAnswered } from './ask-until-answered.js';
import type { RunningDoor } from './doors.js';

/**
 * Starts a door whose database may be away at this moment, and waits for the database where that is why the door did not
 * open. A door that gives up for good would take the other one with it, which takes callbacks all the same.
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
