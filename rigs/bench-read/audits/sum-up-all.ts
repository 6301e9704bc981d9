import { FeedHorizon, markEveryHour } from '@sidetrack/event-store';
import { takeSummariserTurn } from '@sidetrack/summaries';
import pg from 'pg';

export interface SummedUp {
  readonly hours: number;
  readonly seconds: number;
}

/** Sums up every hour of a history that is over, as an API door would after it was loaded. */
export async function sumUpAll(url: string): Promise<SummedUp> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const horizon = new FeedHorizon(pool);
  const startedAt = performance.now();
  let hours = 0;
  try {
    await markEveryHour(pool);
    for (let isDone = false; !isDone;) {
      const options = { pool, appendsEnded: () => horizon.advance() };
      const turn = await takeSummariserTurn(options, new AbortController().signal);
      if (turn === null) throw new Error('another process sums up');
      hours += turn.hours;
      isDone = turn.isDone;
    }
    await pool.query('VACUUM (ANALYZE) summaries, summary_counts, open_messages, hour_marks, traffic_counts');
    return { hours, seconds: (performance.now() - startedAt) / 1_000 };
  } finally {
    horizon.close();
    await pool.end();
  }
}
