import pg from 'pg';
import { inThisProcess } from '../../../apps/cli/src/frame/surroundings.js';
import { runRebuild } from '../../../apps/cli/src/rebuild/run-rebuild.js';
import { showProgress } from '../../../apps/cli/src/progress.js';
import { terminalWriter } from '../../../apps/cli/src/terminal-writer.js';
import { copyHistory } from './copy-history.js';
import type { HistoryOptions } from '../history/plan-history.js';
import { Sample } from './sample.js';
import { withoutIndexes } from './without-indexes.js';

export interface LoadedHistory {
  readonly events: number;
  readonly sample: Sample;
  readonly seconds: {
    readonly copy: number;
    readonly indexes: number;
    readonly rebuild: number;
    readonly vacuum: number;
  };
}

/** Fills an empty, migrated database: the log by COPY, and the projections by the product's own rebuild. */
export async function loadHistory(url: string, options: HistoryOptions): Promise<LoadedHistory> {
  const client = new pg.Client({ connectionString: url, options: '-c maintenance_work_mem=1GB' });
  await client.connect();
  const sample = new Sample(options.seed);
  const clock = new Stopwatch();
  try {
    const events = await withoutIndexes(client, 'events', async () => {
      const work = { doing: 'loading the log', total: options.events, unit: 'events' };
      const progress = showProgress(work, process.stderr.isTTY, terminalWriter);
      const copied = await copyHistory(client, options, sample, progress.advance).finally(progress.stop);
      clock.lap('copy');
      return copied;
    });
    clock.lap('indexes');
    await client.query('VACUUM (ANALYZE) events');
    clock.lap('vacuum');
    await rebuild(url);
    clock.lap('rebuild');
    // The rebuilt tables are vacuumed too. Otherwise autovacuum would do that during the measurement.
    await client.query('VACUUM (ANALYZE)');
    clock.lap('vacuum');
    return { events, sample, seconds: clock.seconds };
  } finally {
    await client.end();
  }
}

async function rebuild(url: string): Promise<void> {
  const variables = { DATABASE_URL: url };
  const code = await inThisProcess((process) => runRebuild(undefined, { json: false }, { ...process, variables }));
  if (code !== 0) throw new Error(`the projections could not be rebuilt: exit code ${code}`);
}

class Stopwatch {
  readonly seconds = { copy: 0, indexes: 0, rebuild: 0, vacuum: 0 };
  #since = performance.now();

  lap(name: keyof Stopwatch['seconds']): void {
    const now = performance.now();
    this.seconds[name] += (now - this.#since) / 1_000;
    this.#since = now;
  }
}
