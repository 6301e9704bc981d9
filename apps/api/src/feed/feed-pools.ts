import type { OnApplicationShutdown } from '@nestjs/common';
import { connectAsReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** A page takes milliseconds; what takes longer than this hangs, and is asked for again. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * The feed's own connections to the database, all of them but the one that hears announcements. Streams that read up on
 * the past are hundreds at times and wait in line for theirs; whoever asks for a page, or follows what is appended now,
 * does not stand in that line, and neither does the horizon, without which nobody gets on.
 */
const CONNECTIONS = { horizon: 1, pages: 3, latest: 1, past: 3 };

/** Which connections the feed uses for what. */
export class FeedPools implements OnApplicationShutdown {
  constructor(
    /** How far the feed may be read: one question after the other. */
    readonly horizon: Pool,
    /** Requests for a page. */
    readonly pages: Pool,
    /** Streams near the end of the log: one page serves most of them. */
    readonly latest: Pool,
    /** Streams further back. */
    readonly past: Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.horizon, this.pages, this.latest, this.past].map((pool) => pool.end()));
  }
}

export function createFeedPools(databaseUrl: string, logger: Logger): FeedPools {
  const connect = (max: number): Pool => {
    const pool = connectAsReader(databaseUrl, {
      max,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      statement_timeout: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    // Without a listener a connection that breaks while idle would end the process.
    pool.on('error', (error) => logger.warn({ err: error }, 'a database connection broke'));
    return pool;
  };
  const { horizon, pages, latest, past } = CONNECTIONS;
  return new FeedPools(connect(horizon), connect(pages), connect(latest), connect(past));
}
