import { escapeInvisibleInJson } from '@sidetrack/visible-text';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

/**
 * The program's log: JSON lines on stdout. Callers log identifiers, counts and reasons; never a phone number, a message
 * body, a key, a token or a URL with its query.
 */
export function createLogger(
  part: string,
  level: string,
  destination: DestinationStream = pino.destination(1),
): Logger {
  const options: LoggerOptions = {
    name: 'sidetrack',
    level,
    base: { part, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorWithoutData },
    // An error may quote a stranger's text. JSON lets marks of direction and C1 controls stand as they are, and people read
    // logs on terminals; as escapes of JSON they mean the same to whatever parses the line.
    hooks: { streamWrite: escapeInvisibleInJson },
  };
  return pino(options, destination);
}

/** PostgreSQL quotes the row that it refuses in an error's `detail`, and with it a callback's numbers and text. */
function errorWithoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, code } = pino.stdSerializers.err(error);
  return { type, message, stack, code: code as unknown };
}
