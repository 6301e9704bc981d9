import { ask, column, rowReader, type ReadRow } from '@sidetrack/database';
import type { Pool } from 'pg';
import { ALL_ENTRIES } from './quarantined.js';

/** How many entries were refused for a reason, by what has become of them. */
const readCount = rowReader({
  reason: column.text,
  waiting: column.number,
  replayed: column.number,
  discarded: column.number,
  /** When the newest of them came in. */
  newestAt: column.time,
});

export type ReasonCount = ReadRow<typeof readCount>;

const COUNT = `
  SELECT reason,
         count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
         count(*) FILTER (WHERE state = 'replayed')::integer AS replayed,
         count(*) FILTER (WHERE state = 'discarded')::integer AS discarded,
         max(received_at) AS newest_at
    FROM ${ALL_ENTRIES}
   GROUP BY reason`;

/** Reasons of which nothing is kept are not there. */
export const countQuarantined = (pool: Pool): Promise<ReasonCount[]> => ask(pool, { text: COUNT }, readCount);
