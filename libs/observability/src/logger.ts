import { escapeInvisibleInJson } from '@sidetrack/visible-text';
import { hostname } from 'node:os';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { boundFailures } from './bound-failures.js';
import type { LogClock } from './bounded-log.js';
import { describeError } from './describe-error.js';
import { standardOutput } from './standard-output.js';
import { asText } from './text-lines.js';

export interface LogOptions {
  /**
   * `json` is for programs and `text` for people. Null means `text` where stdout is a terminal, and `json` elsewhere.
   */
  readonly format?: 'json' | 'text' | null;
  readonly destination?: DestinationStream;
  readonly clock?: LogClock;
}

/**
 * The program's log on stdout, as JSON lines or as lines for people. Each JSON line has the level as a word, the time
 * as ISO 8601 in UTC, and the door, process and machine that it comes from.
 *
 * Callers log identifiers, counts and reasons, under other names than those that every line has. They never log a phone
 * number, a message body, a key, a token or a URL with its query. Callers log a failure as `err`, every time it
 * happens. A failure that repeats is written once and then counted (see `boundFailures`).
 *
 * @param level the least important level that is written: one of pino's words, or `silent`
 */
export function createLogger(
  door: string,
  level: string,
  { format = null, destination = standardOutput(), clock }: LogOptions = {},
): Logger {
  const isText = (format ?? (process.stdout.isTTY ? 'text' : 'json')) === 'text';
  const options: LoggerOptions = {
    name: 'sidetrack',
    level,
    base: { door, pid: process.pid, host: hostname() },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: errorWithoutData },
    // An error may quote a stranger's text. JSON leaves marks of text direction and C1 controls as they are, and these
    // could mislead a person who reads the log on a terminal. Escaped, they mean the same to every JSON parser.
    hooks: { ...(isText ? {} : { streamWrite: escapeInvisibleInJson }), logMethod: boundFailures(clock) },
  };
  return pino(options, isText ? asText(destination) : destination);
}

const errorWithoutData = (error: unknown): unknown => (error instanceof Error ? describeError(error) : error);
