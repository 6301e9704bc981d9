import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COPIED_COLUMNS, toCopyLine } from '../history/copy-line.js';
import { planHistory, startOf, type HistoryOptions } from '../history/plan-history.js';
import type { Sample } from './sample.js';

const CHUNK = 256 * 1_024;

/**
 * Writes a planned history into the log by COPY, with positions in the order of receipt. Returns the number of events.
 */
export async function copyHistory(
  client: ClientBase,
  options: HistoryOptions,
  sample: Sample,
  onCopied: (events: number) => void,
): Promise<number> {
  let copied = 0;
  const count = (events: number): void => {
    copied += events;
    onCopied(events);
  };
  const copy = client.query(copyFrom(`COPY events (${COPIED_COLUMNS.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(writeLines(options, sample, count)), copy);
  return copied;
}

function* writeLines(
  options: HistoryOptions,
  sample: Sample,
  onWritten: (events: number) => void,
): Generator<Buffer, void> {
  const start = startOf(options).getTime();
  let lines = '';
  for (const hour of planHistory(options)) {
    for (const callback of hour) {
      sample.offer(callback);
      lines += toCopyLine(callback, new Date(start + callback.atMs));
      if (lines.length < CHUNK) continue;
      yield Buffer.from(lines);
      lines = '';
    }
    onWritten(hour.length);
  }
  yield Buffer.from(lines);
}
