import { BoundedLog, describeError, withoutStack, type LogClock } from '@sidetrack/observability';
import type { Logger } from 'pino';

/** One that comes and goes does so several times a second. */
const BOUNDS = { burst: 4, everyMs: 10_000 };

/**
 * Says when the database stops taking callbacks and when it takes them again. Both are one kind of line, so that the last
 * one is always the newest, and true.
 */
export function watchDatabase(logger: Logger, clock?: LogClock): (isAway: boolean, cause: unknown) => void {
  const log = new BoundedLog(BOUNDS, clock);
  return (isAway, cause) => {
    log.say('database', (more) => {
      if (isAway)
        logger.error({ err: inShort(cause), ...more }, 'the database does not take callbacks; they go to the journal');
      else logger.info(more, 'the database takes callbacks again');
    });
  };
}

/** The stack of an error of the database is the driver's own. */
const inShort = (cause: unknown): unknown => (cause instanceof Error ? withoutStack(describeError(cause)) : cause);
