import { escapeInvisibleInJson } from '@sidetrack/visible-text';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { boundFailures } from './bound-failures.js';
import type { LogClock } from './bounded-log.js';
import { describeError } from './describe-error.js';

/**
 * The program's log: JSON lines on stdout. Callers log identifiers, counts and reasons; never a phone number, a message
 * body, a key, a token or a URL with its query. A failure is given as `err`, and logged wherever and as often as it happens:
 * one that repeats is told once, and then counted (see `boundFailures`).
 */
export function createLogger(
  part: string,
  level: string,
  destination: DestinationStream = pino.destination(1),
  clock?: LogClock,
): Logger {
  const options: LoggerOptions = {
    name: 'sidetrack',
    level,
    base: { part, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorWithoutData },
    // An error may quote a stranger's text. JSON lets marks of direction and C1 controls stand as they are, and people read
    // logs on terminals; as escapes of JSON they mean the same to whatever parses the line.
    hooks: { streamWrite: escapeInvisibleInJson, logMethod: boundFailures(clock) },
  };
  return pino(options, destination);
}

const errorWithoutData = (error: unknown): unknown => (error instanceof Error ? describeError(error) : error);
