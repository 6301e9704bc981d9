import { pino, type Logger } from 'pino';

/**
 * The program's log: JSON lines on stdout. Callers log identifiers, counts and reasons; never a phone number, a message
 * body, a key, a token or a URL with its query.
 */
export function createLogger(part: string, level: string): Logger {
  return pino({
    name: 'sidetrack',
    level,
    base: { part, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorWithoutData },
  });
}

/** PostgreSQL quotes the row that it refuses in an error's `detail`, and with it a callback's numbers and text. */
function errorWithoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, code } = pino.stdSerializers.err(error);
  return { type, message, stack, code: code as unknown };
}
