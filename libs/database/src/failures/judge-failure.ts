import { findFailure, type Failure, type FailureKind, type FailureRemedy, type FailureSense } from './failure-table.js';

/** The database answers, but this program must not write to it. The message says why, and what to do. */
export class UnfitDatabaseError extends Error {}

/** What to do about this error; `unavailable` for an error without a code, such as a time-out of the pool. */
export function remedyFor(error: unknown): FailureRemedy {
  return failureOf(error)?.remedy ?? 'unavailable';
}

/**
 * What an error of the database is, for people: `no room on the disk of the database (53100)`. It is told by its code
 * alone, since a message may quote a row, a user or a host.
 */
export function nameFailure(error: unknown): string {
  if (error instanceof UnfitDatabaseError) return error.message;
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined);
  if (code === '') return 'it does not answer in time, or broke the connection';
  return `${findFailure(code)?.meaning ?? 'not known here'} (${code})`;
}

/**
 * The meaning of an error of the database, as one word for programs; null when the error has no code, or a code that
 * the table does not know.
 */
export const kindOfFailure = (error: unknown): FailureKind | null => failureOf(error)?.kind ?? null;

/** Whether an error has this meaning for code that does not write callbacks. */
export const hasSense = (error: unknown, sense: FailureSense): boolean =>
  failureOf(error)?.senses?.includes(sense) === true;

/** Whether the disk of the database is full. */
export const isDiskFull = (error: unknown): boolean => kindOfFailure(error) === 'disk-full';

/** Whether this login lacks the right to do what it tried. */
export const isForbidden = (error: unknown): boolean => kindOfFailure(error) === 'no-right';

/** Whether the server answered that user, password or database of the URL are wrong. Waiting does not help then. */
export const isMistakenUrl = (error: unknown): boolean => hasSense(error, 'mistaken-url');

/** What `pg` says, without a code, when a connection breaks or is not made in time. */
const WITHOUT_CODE = /^(Connection terminated|timeout e?xceeded when trying to connect|Query read timeout)/;

/** Whether a question failed because the database cannot be reached, not because something is wrong with it. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // TypeORM wraps the driver's error in an error of its own.
  const driverError = 'driverError' in error ? error.driverError : undefined;
  if (driverError !== undefined && driverError !== error && isUnreachable(driverError)) return true;
  if (error instanceof AggregateError && error.errors.some(isUnreachable)) return true;
  return codeOf(error) === '' ? WITHOUT_CODE.test(error.message) : hasSense(error, 'away');
}

const failureOf = (error: unknown): Failure | undefined => findFailure(codeOf(error));

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
