import type { DoorUse } from '../roles/require-door-login.js';

/** How a pool of connections is opened. */
export interface PoolPlan {
  /** What its connections may do: a reader's transactions can change nothing. */
  readonly use: DoorUse;
  /** So many connections at most. */
  readonly most: number;
  /** How many pools alike there are, each with as many connections; 1 where it is not said. */
  readonly alike?: number;
  /** How long a question waits for a connection; without any limit where none is said here or to `openPools`. */
  readonly connectWithinMs?: number;
  /** How long it waits for its answer, by our own clock: a server that hangs keeps no limit of its own. */
  readonly answerWithinMs?: number;
  /** How long the server works on a statement, so that it does not go on with what nobody waits for any more. */
  readonly statementWithinMs?: number;
  /**
   * How many connections stay open while nobody asks; the others are closed after ten seconds. A new connection gives its
   * first answer in 50 ms where an old one gives it in 5, as it has its statements and the pages of a large index to get
   * to know again.
   */
  readonly stay?: number;
}

export type PoolTable = Readonly<Record<string, PoolPlan>>;

/** Nobody waits longer than this for a connection; whoever asked is answered with 503. */
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 30_000;

/** A page of the feed takes milliseconds; what takes longer than this hangs, and is asked for again. */
const FEED = {
  use: 'read',
  connectWithinMs: CONNECT_WITHIN_MS,
  answerWithinMs: 5_000,
  statementWithinMs: 5_000,
} as const;

/** A probe that waits longer than this is answered with "not ready"; orchestrators give up soon after. */
const PROBE_WITHIN_MS = 2_000;

const WRITER = { use: 'write', connectWithinMs: CONNECT_WITHIN_MS, answerWithinMs: ANSWER_WITHIN_MS } as const;

/** The connections of an API door: what some are busy with, others do not wait for. */
export const API_POOLS = {
  /** Lists, audits, states of the past: how long a question may take is the caller's own to say. */
  questions: { use: 'read', most: 10, stay: 2, connectWithinMs: CONNECT_WITHIN_MS },
  /** Look-ups, whose statements stay planned on their connections: a person with a ticket waits for them. */
  lookup: { use: 'read', most: 8, stay: 2, connectWithinMs: CONNECT_WITHIN_MS, answerWithinMs: ANSWER_WITHIN_MS },
  /** An export holds a connection and a snapshot for as long as its reader takes, so there are few. */
  exports: { use: 'write', most: 4, connectWithinMs: CONNECT_WITHIN_MS },
  notes: { ...WRITER, most: 2 },
  quarantine: { ...WRITER, most: 2 },
  /** Readiness: a queue of slow questions is no reason to be taken out of service. */
  health: { use: 'write', most: 1, connectWithinMs: PROBE_WITHIN_MS, answerWithinMs: PROBE_WITHIN_MS },
  /** How far the feed may be read, one question after the other: without it no reader gets on. */
  feedHorizon: { ...FEED, most: 1 },
  /** Requests for a page of the feed. */
  feedPages: { ...FEED, most: 3 },
  /** Streams near the end of the log: one page serves most of them. */
  feedLatest: { ...FEED, most: 1 },
  /** Streams further back: hundreds at times, which wait in line here, where nobody else stands. */
  feedPast: { ...FEED, most: 3 },
  /** It hears announcements of appends, and is asked nothing. */
  feedListener: { use: 'read', most: 1, connectWithinMs: CONNECT_WITHIN_MS },
} as const satisfies PoolTable;

/**
 * The connections of an ingest door, all of them until it ends. How long they wait is its DATABASE_DEADLINE, which
 * `openPools` is told.
 */
export const INGEST_POOLS = {
  /**
   * Each lane has one connection and appends one batch at a time. Callbacks that come in meanwhile wait for the next batch,
   * and the more of them share a batch, the less each one costs.
   */
  lanes: { use: 'write', alike: 2, most: 1, stay: 1 },
  /** One connection each for the drain, for quarantine, and for waking the readers of the feed. */
  others: { use: 'write', most: 3, stay: 3 },
} as const satisfies PoolTable;

/** How many connections the pools of a table open at most. */
export const mostConnections = (table: PoolTable): number =>
  Object.values<PoolPlan>(table).reduce((sum, { most, alike = 1 }) => sum + most * alike, 0);
