import { escapeInvisibleInJson } from '@sidetrack/visible-text';
import { hostname } from 'node:os';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { boundFailures } from './bound-failures.js';
import type { LogClock } from './bounded-log.js';
import { describeError } from './describe-error.js';
import { standardOutput } from './standard-output.js';
import { asText } from './text-lines.js';

export interface LogOptions {
  /** `json`: for programs; `text`: for people; null: for people where stdout is a terminal, else for programs. */
  readonly format?: 'json' | 'text' | null;
  readonly destination?: DestinationStream;
  readonly clock?: LogClock;
}

/**
 * The program's log on stdout: JSON lines with the level as a word, the moment as ISO 8601 in UTC, and which door of which
 * process on which machine it is; or lines for people. Callers log identifiers, counts and reasons, under other names than
 * those that every line has; never a phone number, a message body, a key, a token or a URL with its query. A failure is given as
 * `err`, and logged wherever and as often as it happens: one that repeats is told once, and then counted (see
 * `boundFailures`).
 *
 * @param level the least that is written: one of pino's words, or `silent`
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
    // An error may quote a stranger's text. JSON leaves marks of direction and C1 controls as they are, and people read
    // logs on terminals. As escapes of JSON they mean the same to every parser of the line.
    hooks: { ...(isText ? {} : { streamWrite: escapeInvisibleInJson }), logMethod: boundFailures(clock) },
  };
  return pino(options, isText ? asText(destination) : destination);
}

const errorWithoutData = (error: unknown): unknown => (error instanceof Error ? describeError(error) : error);
