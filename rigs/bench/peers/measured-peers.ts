import { fileURLToPath } from 'node:url';
import type { Peer } from '../../load/start-peer.js';

export interface MeasuredPeer extends Peer {
  /** The peer's short name in the files of a run. */
  readonly key: string;
  /**
   * Statements that each have to count as many rows as callbacks were acknowledged. The list is empty for a peer that
   * stores nothing.
   */
  readonly counts: readonly string[];
  /** Whether the peer makes its own load in its own process, without HTTP. */
  readonly isAskedDirectly?: boolean;
}

const program = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const SIDETRACK: MeasuredPeer = {
  key: 'sidetrack',
  name: 'Sidetrack ingest door',
  program: program('../../../../dist/apps/ingest/src/main.js'),
  counts: [
    'SELECT count(*)::integer AS stored FROM events',
    `SELECT COALESCE(sum(event_count), 0)::integer AS stored
       FROM (SELECT event_count FROM messages UNION ALL SELECT event_count FROM calls
             UNION ALL SELECT event_count FROM recordings) AS views`,
  ],
};

export const TUTORIAL: MeasuredPeer = {
  key: 'tutorial',
  name: 'Nest + Express + TypeORM, as tutorials write it',
  program: program('./tutorial-handler/main.js'),
  counts: ['SELECT count(*)::integer AS stored FROM tutorial_status_events'],
};

export const EMMETT: MeasuredPeer = {
  key: 'emmett',
  name: 'emmett, append with an inline projection',
  program: program('./emmett/main.js'),
  counts: [
    'SELECT count(*)::integer AS stored FROM emt_messages',
    'SELECT COALESCE(sum(event_count), 0)::integer AS stored FROM current_statuses',
  ],
};

export const SINGLE_INSERT: MeasuredPeer = {
  key: 'single-insert',
  name: 'Fastify, one INSERT for each callback',
  program: program('./single-insert/main.js'),
  counts: ['SELECT count(*)::integer AS stored FROM events_plain'],
};

/** The limit of Node. */
export const STORE_NOTHING: MeasuredPeer = {
  key: 'store-nothing',
  name: 'Fastify, verifies and stores nothing',
  program: program('./store-nothing/main.js'),
  counts: [],
};

/** The limit of the database, when each callback is a statement. */
export const DATABASE_ALONE: MeasuredPeer = {
  key: 'database-alone',
  name: 'the same INSERTs without HTTP',
  program: program('./database-alone/main.js'),
  counts: SINGLE_INSERT.counts,
  isAskedDirectly: true,
};

export const MEASURED_PEERS = [TUTORIAL, EMMETT, SINGLE_INSERT, DATABASE_ALONE, SIDETRACK, STORE_NOTHING] as const;
