/**
 * What a writer does about an error of the database:
 * - `again`: the same statement may succeed in a moment, as nothing is wrong with it or with the database;
 * - `culprit`: this statement holds data that PostgreSQL will never take; without it the others can be stored;
 * - `unavailable`: the database takes nothing right now, or nobody knows; keep the data elsewhere and ask later.
 */
export type FailureRemedy = 'again' | 'culprit' | 'unavailable';

/** The database answers, and is none that this program may write to; its message says why, and what to do. */
export class UnfitDatabaseError extends Error {}

interface FailureRow {
  /** A SQLSTATE, its class (the first two characters), or the code of a socket's error. */
  readonly code: string;
  readonly remedy: FailureRemedy;
  readonly meaning: string;
}

/**
 * The one table of database errors, by code alone: constraint names carry a shard's number in a sharded database, and
 * messages change with the server's language. A full code goes before its class.
 *
 * What stands in no row is `unavailable`: taking an unknown fault for a fault of the data would set good callbacks
 * aside, and trying again in a circle would keep the provider waiting.
 */
export const DATABASE_FAILURES: readonly FailureRow[] = [
  { code: '40001', remedy: 'again', meaning: 'serialization failure' },
  { code: '40P01', remedy: 'again', meaning: 'deadlock detected' },
  { code: '55P03', remedy: 'again', meaning: 'lock not available' },
  { code: '55006', remedy: 'again', meaning: 'object in use' },

  { code: '22', remedy: 'culprit', meaning: 'data exception: out of range, not a number, NUL in a text' },
  { code: '23', remedy: 'culprit', meaning: 'a constraint refuses the row' },
  { code: '54', remedy: 'culprit', meaning: 'a limit of PostgreSQL: a key too long for its index, nesting too deep' },

  { code: '08', remedy: 'unavailable', meaning: 'the connection failed' },
  {
    code: '25',
    remedy: 'unavailable',
    meaning: 'read-only (25006: a standby, a fail-over), or an aborted transaction',
  },
  { code: '53100', remedy: 'unavailable', meaning: 'no room on the disk of the database' },
  { code: '53', remedy: 'unavailable', meaning: 'out of memory, too many connections' },
  { code: '55', remedy: 'unavailable', meaning: 'the database does not accept connections right now' },
  { code: '57', remedy: 'unavailable', meaning: 'shutting down, starting up, or cancelled by our own time limit' },
  { code: '58', remedy: 'unavailable', meaning: 'an error of the disk or of the system below PostgreSQL' },
  { code: 'XX', remedy: 'unavailable', meaning: 'an internal error: a damaged page or index' },
  { code: 'ECONNREFUSED', remedy: 'unavailable', meaning: 'nobody listens there' },
  { code: 'ECONNRESET', remedy: 'unavailable', meaning: 'the connection was cut' },
  { code: 'EPIPE', remedy: 'unavailable', meaning: 'the connection was cut' },
  { code: 'ETIMEDOUT', remedy: 'unavailable', meaning: 'the network does not answer' },
];

/** Refused by a server that answers: whom it does not know, or a database that it does not have. */
const MISTAKEN_URL = ['28', '3D'];

const BY_CODE = new Map(DATABASE_FAILURES.map((row) => [row.code, row]));

/** What to do about this error; `unavailable` for whatever has no code, such as the pool's own time-outs. */
export function remedyFor(error: unknown): FailureRemedy {
  return rowOf(codeOf(error))?.remedy ?? 'unavailable';
}

/**
 * What an error of the database is, for people: `no room on the disk of the database (53100)`. It is told by its code
 * alone, since a message may quote a row, a user or a host.
 */
export function nameFailure(error: unknown): string {
  if (error instanceof UnfitDatabaseError) return error.message;
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined);
  if (code === '') return 'it does not answer in time, or broke the connection';
  return `${rowOf(code)?.meaning ?? 'not known here'} (${code})`;
}

/** Whether the disk on which the database lies has no room left. */
export const isDiskFull = (error: unknown): boolean => codeOf(error) === '53100';

/** Whether the server answered that user, password or database of the URL are wrong: waiting will not help. */
export function isMistakenUrl(error: unknown): boolean {
  const code = codeOf(error);
  return isSqlState(code) && MISTAKEN_URL.includes(code.slice(0, 2));
}

function rowOf(code: string): FailureRow | undefined {
  return BY_CODE.get(code) ?? (isSqlState(code) ? BY_CODE.get(code.slice(0, 2)) : undefined);
}

const isSqlState = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code);

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
