import type { Question, RawRow } from '@sidetrack/database';
import type { Pool } from 'pg';
import Cursor from 'pg-cursor';

/** The answer to a question, read in batches from one snapshot. */
export interface RowCursor {
  /** The next rows. An empty list when there are no more. */
  read(): Promise<readonly RawRow[]>;
  /** Returns the connection to the pool. Closes the connection when the answer was not read to its end. */
  close(): void;
}

/** A batch is some hundred KB. The round trip then does not matter, and each export holds little memory. */
const BATCH_ROWS = 500;

/** Asks in a read-only transaction. There is no limit on how long the answer takes. */
export async function openRowCursor(pool: Pool, { text, values = [] }: Question): Promise<RowCursor> {
  const client = await pool.connect();
  let state: 'reading' | 'read' | 'closed' = 'reading';
  const close = (): void => {
    if (state === 'closed') return;
    client.release(state === 'reading');
    state = 'closed';
  };
  try {
    await client.query('BEGIN TRANSACTION READ ONLY');
    const cursor = client.query(new Cursor<RawRow>(text, [...values]));
    return {
      async read() {
        if (state !== 'reading') return [];
        const rows = await cursor.read(BATCH_ROWS);
        if (rows.length > 0) return rows;
        await cursor.close();
        await client.query('COMMIT');
        state = 'read';
        return rows;
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
