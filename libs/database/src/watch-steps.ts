import { countWalked, MIGRATIONS, type Step } from '@sidetrack/migrations';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { ask, askForOne } from './ask/ask.js';
import { column } from './ask/column.js';
import { rowReader } from './ask/row-reader.js';

/** A migration step that is about to begin. */
export interface StepAhead {
  readonly name: string;
  /**
   * The tables that the step goes through, each with about how many rows it has. Empty for a step that is done at once.
   */
  readonly walks: readonly { readonly table: string; readonly rows: number }[];
}

/** The progress of a statement in a step. `total` is null where PostgreSQL does not say how much there is to do. */
export interface StepProgress {
  /** The beginning of the statement, on one line; or, when the step itself counts, what it does. */
  readonly doing: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'blocks' | 'rows' | 'seconds';
}

/** What to call while steps run, for steps that take long. */
export interface StepWatcher {
  /** Called for each step before it begins. */
  readonly onStep: (step: StepAhead) => void;
  /** Called with the progress while a step goes through tables. */
  readonly onProgress: (progress: StepProgress) => void;
  readonly lookEveryMs?: number;
}

const LOOK_EVERY_MS = 1_000;

/** A migration class as TypeORM expects it. */
type StepClass = new () => Step;

/**
 * Every step. With a watcher, each step reports before it begins and while it runs. `client` must be another connection
 * than the one that migrates, and not busy.
 */
export function watchedSteps(client: ClientBase, watcher: StepWatcher | undefined): StepClass[] {
  if (watcher === undefined) return [...MIGRATIONS];
  return MIGRATIONS.map((Taken) => watched(new Taken(), client, watcher));
}

function watched(step: Step, client: ClientBase, watcher: StepWatcher): StepClass {
  return class {
    readonly name = step.name;

    async up(queryRunner: QueryRunner): Promise<void> {
      const walks: { table: string; rows: number }[] = [];
      for (const table of step.walks ?? []) walks.push({ table, rows: await estimateRows(client, table) });
      watcher.onStep({ name: step.name, walks });
      if (walks.length === 0) return step.up(queryRunner);
      const total = walks.reduce((sum, { rows }) => sum + rows, 0);
      let done = 0;
      countWalked(queryRunner, (rows) => {
        done += rows;
        watcher.onProgress({ doing: 'going through rows', done, total, unit: 'rows' });
      });
      const ended = new AbortController();
      const looking = keepLooking(client, await pidOf(queryRunner), watcher, ended.signal);
      try {
        await step.up(queryRunner);
      } finally {
        ended.abort();
        await looking;
      }
    }

    down = (queryRunner: QueryRunner): Promise<void> => step.down(queryRunner);
  };
}

/**
 * The planner's estimate: the number of rows that was counted last (`pg_class.reltuples`), scaled by the present size
 * of the table.
 */
async function estimateRows(client: ClientBase, table: string): Promise<number> {
  const read = rowReader({ plan: column.named('QUERY PLAN', column.json<[{ Plan: { 'Plan Rows': number } }]>()) });
  const answer = await askForOne(client, { text: `EXPLAIN (FORMAT JSON) SELECT 1 FROM ${table}` }, read);
  return answer?.plan[0].Plan['Plan Rows'] ?? 0;
}

async function pidOf(queryRunner: QueryRunner): Promise<number> {
  const [backend] = (await queryRunner.query('SELECT pg_backend_pid() AS pid')) as { pid: number }[];
  return backend!.pid;
}

/**
 * PostgreSQL builds an index by first going through the table's blocks and then through the rows that it found there.
 */
const LOOK = `
  SELECT left(btrim(regexp_replace(query, '\\s+', ' ', 'g')), 60) AS doing,
         extract(epoch FROM clock_timestamp() - query_start)::float8 AS seconds,
         blocks_done, blocks_total, tuples_done, tuples_total
    FROM pg_stat_activity
    LEFT JOIN pg_stat_progress_create_index USING (pid)
   WHERE pid = $1 AND state = 'active'`;

const readLook = rowReader({
  doing: column.text,
  seconds: column.number,
  blocksDone: column.orNull(column.number),
  blocksTotal: column.orNull(column.number),
  tuplesDone: column.orNull(column.number),
  tuplesTotal: column.orNull(column.number),
});

async function keepLooking(client: ClientBase, pid: number, watcher: StepWatcher, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await pause(watcher.lookEveryMs ?? LOOK_EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
    if (ended.aborted) return;
    // A failed look has no consequence. If the step itself has failed, the step says so.
    const looks = await ask(client, { text: LOOK, values: [pid] }, readLook).catch(() => []);
    for (const look of looks) watcher.onProgress(toProgress(look));
  }
}

function toProgress(look: ReturnType<typeof readLook>): StepProgress {
  const { doing, seconds, blocksDone, blocksTotal, tuplesDone, tuplesTotal } = look;
  if (tuplesTotal) return { doing, done: tuplesDone ?? 0, total: tuplesTotal, unit: 'rows' };
  if (blocksTotal) return { doing, done: blocksDone ?? 0, total: blocksTotal, unit: 'blocks' };
  return { doing, done: seconds, total: null, unit: 'seconds' };
}
