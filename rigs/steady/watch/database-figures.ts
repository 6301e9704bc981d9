import pg from 'pg';

/** What PostgreSQL is doing. Counts and times are since the look before. */
export interface DatabaseFigures {
  /** What the busy backends of the door wait for, such as `IO:WalSync`; `running` for backends that do not wait. */
  readonly waits: readonly string[];
  /** The same for the server's own busy processes: `checkpointer IO:DataFileSync`. */
  readonly servers: readonly string[];
  /** `events: vacuuming indexes` */
  readonly vacuums: readonly string[];
  readonly locksWaitedFor: number;
  readonly checkpoints: number;
  readonly checkpointBuffers: number;
  readonly checkpointWriteMs: number;
  readonly checkpointSyncMs: number;
  readonly walKiB: number;
  readonly walBuffersFull: number;
  readonly walSyncs: number;
  readonly walSyncMs: number;
  readonly walWriteMs: number;
  readonly dataWriteMs: number;
  readonly dataSyncMs: number;
}

/** Without these settings the server does not measure the time of its reads, writes and syncs. */
export const TIMED_IO = { track_io_timing: 'on', track_wal_io_timing: 'on' };

const NOW = ['waits', 'servers', 'vacuums', 'locksWaitedFor'] as const;

const QUESTION = `
  SELECT
    ARRAY(SELECT coalesce(wait_event_type || ':' || wait_event, 'running') FROM pg_stat_activity
           WHERE usename LIKE 'sidetrack_ingest%' AND state <> 'idle') AS "waits",
    ARRAY(SELECT backend_type || ' ' || coalesce(wait_event_type || ':' || wait_event, 'running') FROM pg_stat_activity
           WHERE backend_type NOT IN ('client backend', 'io worker')
             AND wait_event_type IS DISTINCT FROM 'Activity') AS "servers",
    ARRAY(SELECT relid::regclass || ': ' || phase FROM pg_stat_progress_vacuum) AS "vacuums",
    (SELECT count(*)::integer FROM pg_locks WHERE NOT granted) AS "locksWaitedFor",
    (SELECT (num_timed + num_requested)::float8 FROM pg_stat_checkpointer) AS "checkpoints",
    (SELECT buffers_written::float8 FROM pg_stat_checkpointer) AS "checkpointBuffers",
    (SELECT write_time FROM pg_stat_checkpointer) AS "checkpointWriteMs",
    (SELECT sync_time FROM pg_stat_checkpointer) AS "checkpointSyncMs",
    (SELECT wal_bytes::float8 / 1024 FROM pg_stat_wal) AS "walKiB",
    (SELECT wal_buffers_full::float8 FROM pg_stat_wal) AS "walBuffersFull",
    io.*
  FROM (
    SELECT
      coalesce(sum(fsyncs) FILTER (WHERE object = 'wal'), 0)::float8 AS "walSyncs",
      coalesce(sum(fsync_time) FILTER (WHERE object = 'wal'), 0) AS "walSyncMs",
      coalesce(sum(write_time) FILTER (WHERE object = 'wal'), 0) AS "walWriteMs",
      coalesce(sum(write_time) FILTER (WHERE object <> 'wal'), 0) AS "dataWriteMs",
      coalesce(sum(fsync_time) FILTER (WHERE object <> 'wal'), 0) AS "dataSyncMs"
    FROM pg_stat_io
  ) AS io`;

/** Asks PostgreSQL over its own connection, one question at a time. */
export class DatabaseWatch {
  #before: DatabaseFigures | null = null;
  #latest: DatabaseFigures | null = null;
  #askedAt: number | null = null;

  private constructor(private readonly client: pg.Client) {}

  static async open(databaseUrl: string): Promise<DatabaseWatch> {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'steady' });
    client.on('error', () => undefined);
    await client.connect();
    return new DatabaseWatch(client);
  }

  /** The answer that has come since the last call, if any. Asks a new question unless one is under way. */
  takeFigures(): DatabaseFigures | null {
    const latest = this.#latest;
    this.#latest = null;
    if (this.#askedAt === null) void this.#ask();
    return latest;
  }

  /** How long the question that is under way has been without an answer. */
  get silentMs(): number {
    return this.#askedAt === null ? 0 : performance.now() - this.#askedAt;
  }

  async #ask(): Promise<void> {
    this.#askedAt = performance.now();
    try {
      const { rows } = await this.client.query<DatabaseFigures>(QUESTION);
      const totals = rows[0]!;
      this.#latest = since(totals, this.#before ?? totals);
      this.#before = totals;
    } catch {
      // A question may fail when the run ends. Until then a missing answer shows in the figures.
    } finally {
      this.#askedAt = null;
    }
  }
}

function since(totals: DatabaseFigures, before: DatabaseFigures): DatabaseFigures {
  const names = Object.keys(totals) as (keyof DatabaseFigures)[];
  const changes = names
    .filter((name) => !NOW.some((now) => now === name))
    .map((name) => [name, Math.round(Number(totals[name]) - Number(before[name]))]);
  return { ...totals, ...Object.fromEntries(changes) } as DatabaseFigures;
}
