import { QueryFailedError } from 'typeorm';

/** Errors of the operating system and of `pg` that mean: nobody answers at the database's address. */
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
]);

/** SQLSTATEs of a server that is there but cannot serve: gone connections, no room, starting, stopping, no database. */
const SQLSTATES = /^(08...|53...|57P0.|3D000)$/;

/** What `pg` says without a code when a connection breaks or does not come about in time. */
const MESSAGES = /^(Connection terminated|timeout e?xceeded when trying to connect|Query read timeout)/;

/** Whether the question failed because the database cannot be reached, not because something is wrong with it. */
export function isDatabaseUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error && isDatabaseUnreachable(driverError)) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseUnreachable)) return true;
  if (typeof code === 'string') return CONNECTION_CODES.has(code) || SQLSTATES.test(code);
  return MESSAGES.test(error.message);
}

/**
 * The same error fit for the log: TypeORM's carry the values of the question, and PostgreSQL's repeat them in their
 * message, among them phone numbers.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code = 'unknown' } = error.driverError as { code?: string };
  const fit = new Error(`A question to the database failed with SQLSTATE ${code}: ${error.query}`);
  fit.stack = `${fit.name}: ${fit.message}\n${stackFrames(error.stack)}`;
  return fit;
}

const stackFrames = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
