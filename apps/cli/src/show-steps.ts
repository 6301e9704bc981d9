import type { StepWatcher } from '@sidetrack/database';
import { showProgress, type Progress } from './progress.js';
import type { Writer } from './terminal-writer.js';

/** With fewer rows in all, a step takes seconds and needs no progress line. */
const MANY_ROWS = 100_000;

/** How often to report a statement for which PostgreSQL gives no progress. */
const STILL_EVERY_S = 10;

/**
 * Shows an operator the steps of a migration and its progress: a bar on a terminal, else a line now and then. Short
 * steps print nothing.
 */
export function showSteps(writer: Writer, isTerminal: boolean, manyRows = MANY_ROWS): StepWatcher & { stop(): void } {
  let shown: { readonly of: string; readonly progress: Progress } | null = null;
  let done = 0;
  let saidAtS = 0;
  const stop = (): void => {
    shown?.progress.stop();
    shown = null;
    saidAtS = 0;
  };
  return {
    stop,
    onStep({ name, walks }) {
      stop();
      if (walks.reduce((sum, { rows }) => sum + rows, 0) < manyRows) return;
      const tables = walks.map(({ table, rows }) => `${table} (about ${rows.toLocaleString('en-US')} rows)`);
      writer.err(`${name} goes through ${tables.join(', ')}; what writes to them may have to wait.\n`);
    },
    onProgress({ doing, done: soFar, total, unit }) {
      if (total === null) {
        if (soFar < saidAtS + STILL_EVERY_S) return;
        saidAtS = soFar;
        writer.err(`${doing}: for ${Math.round(soFar)} seconds so far\n`);
        return;
      }
      const of = `${doing} ${unit}`;
      if (shown?.of !== of || soFar < done) {
        stop();
        shown = { of, progress: showProgress({ doing, total, unit }, isTerminal, writer) };
        done = 0;
      }
      shown.progress.advance(soFar - done);
      done = soFar;
    },
  };
}
