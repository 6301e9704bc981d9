import { Readable } from 'node:stream';
import type { RawRow } from '@sidetrack/database';
import type { RowCursor } from './row-cursor.js';

/** A reader that takes nothing for this long blocks a connection and a snapshot that others need. */
const READER_MAY_PAUSE_MS = 60_000;

export interface RowWriter {
  /** The bytes before the first row. */
  readonly head: string;
  readonly lines: (rows: readonly RawRow[]) => string;
}

/**
 * The rows of a cursor as bytes. A batch is read only after the reader has taken the batch before, so memory does not
 * grow with the answer. The first batch has been read already, which proves that there is an answer.
 *
 * However the stream ends, the cursor is closed. When the stream ends before the last row, the stream is destroyed, not
 * ended: a file without its end must not look whole.
 */
export function streamRows(
  cursor: RowCursor,
  first: readonly RawRow[],
  { head, lines }: RowWriter,
  readerMayPauseMs = READER_MAY_PAUSE_MS,
): Readable {
  let patience: NodeJS.Timeout | undefined;
  let next: string | null = head + lines(first);
  const stream = new Readable({
    read() {
      clearTimeout(patience);
      takeNext().then(give, (error: Error) => stream.destroy(error));
    },
    destroy(error, done) {
      clearTimeout(patience);
      cursor.close();
      done(error);
    },
  });
  return stream.once('end', () => clearTimeout(patience));

  function give(text: string): void {
    if (stream.destroyed) return;
    // This comes before the push, because the push may ask for more at once.
    patience = setTimeout(() => stream.destroy(tooSlow(readerMayPauseMs)), readerMayPauseMs);
    stream.push(text === '' ? null : text);
  }

  async function takeNext(): Promise<string> {
    const text = next ?? lines(await cursor.read());
    next = null;
    return text;
  }
}

const tooSlow = (ms: number): Error => new Error(`The reader of an export took nothing for ${ms / 1_000} s.`);
