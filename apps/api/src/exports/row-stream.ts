import { Readable } from 'node:stream';
import type { RawRow, RowCursor } from './row-cursor.js';

/** A reader that takes nothing for so long keeps a connection and a snapshot from everybody else. */
const READER_MAY_PAUSE_MS = 60_000;

export interface RowWriter {
  /** What comes before the first row. */
  readonly head: string;
  readonly lines: (rows: readonly RawRow[]) => string;
}

/**
 * The rows of a cursor as bytes. A batch is read only when the reader has taken the one before, so that memory does
 * not grow with the answer; the first, which has been read already, shows that there is an answer.
 *
 * However it ends, the cursor is closed. When that is not after the last row, the stream is broken off, not ended: a
 * file that lacks its end must not look whole.
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
    // Before the push, which may ask for more at once.
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
