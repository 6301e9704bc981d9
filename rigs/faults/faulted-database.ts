import type pg from 'pg';

/** What a fault and its judge need of the database under test: one server, or a Citus cluster behind its coordinator. */
export interface FaultedDatabase {
  /** The owner's URL. */
  readonly url: string;
  /** The files of this run on disk. */
  readonly folder: string;
  /** Ends the server (of a cluster: the coordinator) at once, so that every connection breaks and it has to recover. */
  kill(): Promise<void>;
  /** Starts whatever is not running, on the ports that it had. */
  start(): Promise<void>;
  /** Stops every process of the server: connections stay open, and nothing answers. */
  pause(): Promise<void>;
  resume(): void;
  /** A separate connection, as the superuser. */
  connect(options?: pg.ClientConfig): Promise<pg.Client>;
  /** Runs one statement over a separate connection. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Stops all of it for good and removes its files. */
  remove(): Promise<void>;
}
