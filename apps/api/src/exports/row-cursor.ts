import type { Pool } from 'pg';
import Cursor from 'pg-cursor';

/** A question and its values, as `pg` takes them. */
export interface Question {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A row as the database names and types it. */
export type RawRow = Readonly<Record<string, unknown>>;

/** The answer to a question, batch by batch, out of one snapshot. */
export interface RowCursor {
  /** The next rows; none when there are no more. */
  read(): Promise<readonly RawRow[]>;
  /** Gives the connection back, or ends it when the answer was not read to its end. */
  close(): void;
}

/** Some hundred KB of answer: enough for the round trip not to matter, little enough to hold for each export. */
const BATCH_ROWS = 500;

/** Asks in a transaction that can only read, however long the answer takes. */
export async function openRowCursor(pool: Pool, { text, values }: Question): Promise<RowCursor> {
  const client = await pool.connect();
  // A connection that breaks rejects the read as well; unheard, its event would end the process.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let state: 'reading' | 'read' | 'closed' = 'reading';
  const close = (): void => {
    if (state === 'closed') return;
    client.off('error', ignore);
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
