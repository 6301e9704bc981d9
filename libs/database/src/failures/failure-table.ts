/**
 * What a writer does about an error of the database:
 * - `again`: the same statement may succeed in a moment, as nothing is wrong with it or with the database;
 * - `culprit`: this statement holds data that PostgreSQL will never take; without it the others can be stored;
 * - `unavailable`: the database takes nothing right now, or the state is not known; keep the data elsewhere and ask
 *   later.
 */
export type FailureRemedy = 'again' | 'culprit' | 'unavailable';

/**
 * What else an error tells those who do not write callbacks:
 * - `away`: no server answers at this address right now, so a question is answered with 503;
 * - `answered`: the server is there, and refuses who asks or what is asked: waiting will not help;
 * - `refused-login`: the server refuses user and password, or their rights, at the login;
 * - `mistaken-url`: user, password or database of the URL are wrong;
 * - `lock-later`: a table's lock could not be taken in time; another attempt may get the lock;
 * - `role-later`: another process has made or changed the same role at this moment.
 */
export type FailureSense = 'away' | 'answered' | 'refused-login' | 'mistaken-url' | 'lock-later' | 'role-later';

interface FailureRow {
  /** A SQLSTATE, its class (the first two characters), or the code of a socket's error. */
  readonly code: string;
  readonly kind: string;
  /** What a writer does about the error, and what it says to people; null where no writer expects the error. */
  readonly remedy?: FailureRemedy;
  readonly meaning?: string;
  readonly senses?: readonly FailureSense[];
}

/**
 * The one table of database errors, by code alone: constraint names carry a shard's number in a sharded database, and
 * messages change with the server's language. Where the row of a full code says nothing, the row of its class counts.
 *
 * An error without a remedy is `unavailable` to a writer. If an unknown fault counted as a fault of the data, good
 * callbacks would be set aside. If it counted as `again`, endless attempts would keep the provider waiting.
 */
export const DATABASE_FAILURES = [
  {
    code: '40001',
    kind: 'not-serializable',
    remedy: 'again',
    meaning: 'serialization failure',
    senses: ['role-later'],
  },
  {
    code: '40P01',
    kind: 'deadlock',
    remedy: 'again',
    meaning: 'deadlock detected',
    senses: ['lock-later', 'role-later'],
  },
  { code: '55P03', kind: 'lock-timeout', remedy: 'again', meaning: 'lock not available', senses: ['lock-later'] },
  { code: '55006', kind: 'in-use', remedy: 'again', meaning: 'object in use' },

  {
    code: '22',
    kind: 'bad-value',
    remedy: 'culprit',
    meaning: 'data exception: out of range, not a number, NUL in a text',
    // The server answers so when the URL holds a setting that the server does not accept.
    senses: ['answered'],
  },
  { code: '23', kind: 'constraint', remedy: 'culprit', meaning: 'a constraint refuses the row' },
  { code: '23505', kind: 'key-taken', senses: ['role-later'] },
  {
    code: '54',
    kind: 'limit',
    remedy: 'culprit',
    meaning: 'a limit of PostgreSQL: a key too long for its index, nesting too deep',
  },

  { code: '08', kind: 'connection-lost', remedy: 'unavailable', meaning: 'the connection failed', senses: ['away'] },
  {
    code: '25',
    kind: 'read-only',
    remedy: 'unavailable',
    meaning: 'read-only (25006: a standby, a fail-over), or an aborted transaction',
  },
  {
    code: '53',
    kind: 'no-resources',
    remedy: 'unavailable',
    meaning: 'out of memory, too many connections',
    senses: ['away'],
  },
  { code: '53100', kind: 'disk-full', remedy: 'unavailable', meaning: 'no room on the disk of the database' },
  { code: '53300', kind: 'too-many-connections' },
  {
    code: '55',
    kind: 'wrong-state',
    remedy: 'unavailable',
    meaning: 'the database does not accept connections right now',
  },
  { code: '55000', kind: 'shut-to-connections' },
  // Our own, raised by a function on a node of a Citus cluster.
  { code: '55S01', kind: 'shard-moved', remedy: 'again', meaning: 'a shard is being moved to another node' },
  {
    code: '57',
    kind: 'stopped-by-operator',
    remedy: 'unavailable',
    meaning: 'shutting down, starting up, or cancelled by our own time limit',
  },
  { code: '57014', kind: 'cancelled', senses: ['lock-later'] },
  { code: '57P01', kind: 'shutting-down', senses: ['away'] },
  { code: '57P02', kind: 'crashed', senses: ['away'] },
  { code: '57P03', kind: 'starting-up', senses: ['away'] },
  { code: '57P04', kind: 'database-dropped', senses: ['away'] },
  { code: '57P05', kind: 'session-idle', senses: ['away'] },
  {
    code: '58',
    kind: 'system',
    remedy: 'unavailable',
    meaning: 'an error of the disk or of the system below PostgreSQL',
  },
  { code: 'XX', kind: 'internal', remedy: 'unavailable', meaning: 'an internal error: a damaged page or index' },
  // PostgreSQL has no code of its own for two sessions that change the same role.
  { code: 'XX000', kind: 'internal', senses: ['role-later'] },

  { code: '28', kind: 'wrong-login', senses: ['answered', 'refused-login', 'mistaken-url'] },
  { code: '3D', kind: 'no-such-database', senses: ['away', 'mistaken-url'] },
  { code: '42', kind: 'wrong-question', senses: ['answered', 'refused-login'] },
  { code: '42501', kind: 'no-right' },
  { code: '42P01', kind: 'no-such-table' },
  { code: '42710', kind: 'name-taken', senses: ['role-later'] },

  {
    code: 'ECONNREFUSED',
    kind: 'nobody-listens',
    remedy: 'unavailable',
    meaning: 'nobody listens there',
    senses: ['away'],
  },
  { code: 'ECONNRESET', kind: 'cut', remedy: 'unavailable', meaning: 'the connection was cut', senses: ['away'] },
  { code: 'EPIPE', kind: 'cut', remedy: 'unavailable', meaning: 'the connection was cut', senses: ['away'] },
  {
    code: 'ETIMEDOUT',
    kind: 'no-way-there',
    remedy: 'unavailable',
    meaning: 'the network does not answer',
    senses: ['away'],
  },
  { code: 'EHOSTUNREACH', kind: 'no-way-there', senses: ['away'] },
  { code: 'ENETUNREACH', kind: 'no-way-there', senses: ['away'] },
  { code: 'ENOTFOUND', kind: 'no-such-host', senses: ['away'] },
  { code: 'EAI_AGAIN', kind: 'no-such-host', senses: ['away'] },
  // For PostgreSQL's socket in the file system.
  { code: 'ENOENT', kind: 'no-socket', senses: ['away'] },
] as const satisfies readonly FailureRow[];

/** The meaning of an error of the database, in one word. */
export type FailureKind = (typeof DATABASE_FAILURES)[number]['kind'];

/** A row, completed by what the row of its class says. */
export type Failure = FailureRow & { readonly kind: FailureKind };

const BY_CODE = new Map<string, Failure>(DATABASE_FAILURES.map((row) => [row.code, row]));
for (const [code, row] of BY_CODE) {
  const ofClass = isSqlState(code) ? BY_CODE.get(code.slice(0, 2)) : undefined;
  if (ofClass === undefined) continue;
  BY_CODE.set(code, { ...ofClass, ...row, senses: [...(ofClass.senses ?? []), ...(row.senses ?? [])] });
}

/** What the table says of a code, by the code's own row or by its class; undefined when the table says nothing. */
export function findFailure(code: string): Failure | undefined {
  return BY_CODE.get(code) ?? (isSqlState(code) ? BY_CODE.get(code.slice(0, 2)) : undefined);
}

function isSqlState(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code);
}

/** The code of errors of this kind that our own functions in the database raise. */
export function codeOfKind(kind: FailureKind): string {
  return DATABASE_FAILURES.find((row) => row.kind === kind)!.code;
}
