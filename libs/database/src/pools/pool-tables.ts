import { BY_INDEX_OPTION } from '../ask/by-index.js';
import type { DoorUse } from '../roles/require-door-login.js';

/** How a pool of connections is opened. */
export interface PoolPlan {
  /** What the connections may do. The transactions of a reader cannot change anything. */
  readonly use: DoorUse;
  /** So many connections at most. */
  readonly most: number;
  /** How many pools alike there are, each with as many connections; 1 where no number is given. */
  readonly alike?: number;
  /** How long a question waits for a connection. Without a limit here and in `openPools`, it waits without limit. */
  readonly connectWithinMs?: number;
  /** How long a question waits for its answer, by our own clock, because a server that hangs keeps no limit. */
  readonly answerWithinMs?: number;
  /** How long the server works on a statement, so that the server does not go on when nobody waits any more. */
  readonly statementWithinMs?: number;
  /**
   * How many connections stay open while nobody asks; the others are closed after ten seconds. A new connection gives
   * its first answer in 50 ms where an old connection needs 5 ms, because the new connection first has to plan its
   * statements and load the pages of a large index.
   */
  readonly stay?: number;
  /** More start-up options of its connections, as `-c work_mem=64MB`. */
  readonly settings?: string;
}

export type PoolTable = Readonly<Record<string, PoolPlan>>;

/** No question waits longer than this for a connection; after that the caller is answered with 503. */
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 30_000;

/** A page of the feed takes milliseconds. A page that takes longer than this hangs, and is asked for again. */
const FEED = {
  use: 'read',
  connectWithinMs: CONNECT_WITHIN_MS,
  answerWithinMs: 5_000,
  statementWithinMs: 5_000,
} as const;

/** A readiness probe that waits longer than this is answered with "not ready"; orchestrators give up soon after. */
const PROBE_WITHIN_MS = 2_000;

const WRITER = { use: 'write', connectWithinMs: CONNECT_WITHIN_MS, answerWithinMs: ANSWER_WITHIN_MS } as const;

/** The connections of an API door. Questions of one pool do not wait for those of another. */
export const API_POOLS = {
  /** Lists, audits, states of the past. The caller says how long such a question may take. */
  questions: { use: 'read', most: 10, stay: 2, connectWithinMs: CONNECT_WITHIN_MS },
  /**
   * How many rows a list has. Nobody waits for that with the rows themselves, so the server may stop counting.
   */
  counts: { use: 'read', most: 2, connectWithinMs: CONNECT_WITHIN_MS, statementWithinMs: 1_000 },
  /**
   * Look-ups. Their statements stay planned on their connections, because a person with a ticket waits for the answer.
   */
  lookup: { use: 'read', most: 8, stay: 2, connectWithinMs: CONNECT_WITHIN_MS, answerWithinMs: ANSWER_WITHIN_MS },
  /**
   * An export holds a connection and a snapshot for as long as its reader takes, so there are few of these connections.
   */
  exports: { use: 'write', most: 4, connectWithinMs: CONNECT_WITHIN_MS },
  notes: { ...WRITER, most: 2 },
  quarantine: { ...WRITER, most: 2 },
  /** Who is signed in: a short question every few seconds, which no other may hold up. */
  sessions: { ...WRITER, most: 1, answerWithinMs: 5_000 },
  /** Asking the providers: the lock of the one who sweeps, what is compared and stored, and who looks at it. */
  reconciliation: { ...WRITER, most: 4 },
  /** Summing up hours: the lock of the one who does, which also counts, and a look at the appends under way. */
  summaries: { ...WRITER, most: 2 },
  /** Readiness. A queue of slow questions must not take the door out of service. */
  health: { use: 'write', most: 1, connectWithinMs: PROBE_WITHIN_MS, answerWithinMs: PROBE_WITHIN_MS },
  /** How far the feed may be read, one question after the other. Without this answer no reader of the feed gets on. */
  feedHorizon: { ...FEED, most: 1 },
  /** Requests for a page of the feed. */
  feedPages: { ...FEED, most: 3 },
  /** Streams near the end of the log. One page serves most of these streams. */
  feedLatest: { ...FEED, most: 1 },
  /**
   * Streams further back. There are hundreds at times; they wait in this pool, where they hold up no other questions.
   */
  feedPast: { ...FEED, most: 3 },
  /** This connection hears the announcements of appends, and asks nothing. */
  feedListener: { use: 'read', most: 1, connectWithinMs: CONNECT_WITHIN_MS },
} as const satisfies PoolTable;

/**
 * The connections of an ingest door. All of them stay open until the door ends. DATABASE_DEADLINE of the door, which is
 * given to `openPools`, says how long they wait.
 */
export const INGEST_POOLS = {
  /**
   * Each lane has one connection and appends one batch at a time. Callbacks that come in meanwhile wait for the next batch,
   * and the more of them share a batch, the less each one costs.
   */
  lanes: { use: 'write', alike: 2, most: 1, stay: 1 },
  /** One connection each: for the drain, for quarantine, and for waking the readers of the feed. */
  others: { use: 'write', most: 3, stay: 3 },
} as const satisfies PoolTable;

/**
 * The connections of the commands, of which each uses one pool. Those of `migrate` and `rebuild` are the owner's, and
 * stand in no table: `openPools` refuses who could change an event.
 */
export const COMMAND_POOLS = {
  report: { use: 'read', most: 10 },
  /** Read-only by the connection's own setting: a proof must not be able to change what it proves. */
  verify: { use: 'read', most: 1, settings: `-c jit=off -c work_mem=64MB ${BY_INDEX_OPTION}` },
  quarantine: { use: 'write', most: 1 },
  /** What a rescued journal holds is stored, and announced to the readers of the feed. */
  drain: { use: 'write', most: 2 },
  /** The lock of the one who sweeps, and what is compared and stored. */
  reconcile: { use: 'write', most: 4 },
  /** Batches of a made-up history are large, and beside a door that is busy they take long. */
  history: { use: 'write', most: 2, statementWithinMs: 60_000 },
} as const satisfies PoolTable;

/** How many connections the pools of a table open at most. */
export const mostConnections = (table: PoolTable): number =>
  Object.values<PoolPlan>(table).reduce((sum, { most, alike = 1 }) => sum + most * alike, 0);
