import { BoundedLog, describeError, withoutStack, type LogClock } from '@sidetrack/observability';
import type { Logger } from 'pino';

/** One that comes and goes does so several times a second. */
const BOUNDS = { burst: 4, everyMs: 10_000 };

/**
 * Says when the database stops taking callbacks and when it takes them again. Both are one kind of line, so that the last
 * one is always the newest, and true. Of a cluster it is said for each node.
 */
export function watchDatabase(
  logger: Logger,
  clock?: LogClock,
): (isAway: boolean, cause: unknown, node?: string) => void {
  const log = new BoundedLog(BOUNDS, clock);
  return (isAway, cause, node) => {
    // The lines of one node must not stand in for those of another.
    log.say(node ?? 'database', (more) => {
      const facts = { ...(node !== undefined && { node }), ...more };
      if (isAway)
        logger.error({ err: inShort(cause), ...facts }, 'the database does not take callbacks; they go to the journal');
      else logger.info(facts, 'the database takes callbacks again');
    });
  };
}

/** The stack of an error of the database is the driver's own. */
const inShort = (cause: unknown): unknown => (cause instanceof Error ? withoutStack(describeError(cause)) : cause);
