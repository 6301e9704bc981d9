import { findFailure, type Failure, type FailureKind, type FailureRemedy, type FailureSense } from './failure-table.js';

/** The database answers, and is none that this program may write to; its message says why, and what to do. */
export class UnfitDatabaseError extends Error {}

/** What to do about this error; `unavailable` for whatever has no code, such as the pool's own time-outs. */
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

/** What an error of the database is, in a word for programs; null when it has no code, or none that the table knows. */
export const kindOfFailure = (error: unknown): FailureKind | null => failureOf(error)?.kind ?? null;

/** Whether an error tells this to somebody who does not write callbacks. */
export const hasSense = (error: unknown, sense: FailureSense): boolean =>
  failureOf(error)?.senses?.includes(sense) === true;

/** Whether the disk on which the database lies has no room left. */
export const isDiskFull = (error: unknown): boolean => kindOfFailure(error) === 'disk-full';

/** Whether this login lacks the right to do what it tried. */
export const isForbidden = (error: unknown): boolean => kindOfFailure(error) === 'no-right';

/** Whether the server answered that user, password or database of the URL are wrong: waiting will not help. */
export const isMistakenUrl = (error: unknown): boolean => hasSense(error, 'mistaken-url');

/** What `pg` says without a code when a connection breaks or does not come about in time. */
const WITHOUT_CODE = /^(Connection terminated|timeout e?xceeded when trying to connect|Query read timeout)/;

/** Whether a question failed because the database cannot be reached, not because something is wrong with it. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // TypeORM hands on the driver's error inside its own.
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
