import { escapeInvisibleInJson } from '@sidetrack/visible-text';
import { hostname } from 'node:os';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { standardOutput } from './standard-output.js';
import { asText } from './text-lines.js';

export interface LogOptions {
  /** `json`: for programs; `text`: for people; null: for people where stdout is a terminal, else for programs. */
  readonly format?: 'json' | 'text' | null;
  readonly destination?: DestinationStream;
}

/**
 * The program's log on stdout: JSON lines with the level as a word, the moment as ISO 8601 in UTC, and which door of which
 * process on which machine it is; or lines for people. Callers log identifiers, counts and reasons, under other names than
 * those that every line has; never a phone number, a message body, a key, a token or a URL with its query.
 *
 * @param level the least that is written: one of pino's words, or `silent`
 */
export function createLogger(
  door: string,
  level: string,
  { format = null, destination = standardOutput() }: LogOptions = {},
): Logger {
  const isText = (format ?? (process.stdout.isTTY ? 'text' : 'json')) === 'text';
  const options: LoggerOptions = {
    name: 'sidetrack',
    level,
    base: { door, pid: process.pid, host: hostname() },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: errorWithoutData },
    // An error may quote a stranger's text. JSON lets marks of direction and C1 controls stand as they are, and people read
    // logs on terminals; as escapes of JSON they mean the same to whatever parses the line.
    hooks: isText ? {} : { streamWrite: escapeInvisibleInJson },
  };
  return pino(options, isText ? asText(destination) : destination);
}

/** PostgreSQL quotes the row that it refuses in an error's `detail`, and with it a callback's numbers and text. */
function errorWithoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, code } = pino.stdSerializers.err(error);
  return { type, message, stack, code: code as unknown };
}
