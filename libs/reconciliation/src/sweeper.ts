import { KINDS } from '@sidetrack/domain';
import type { AppendEvents } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import { dayOf, endOfDay } from './days.js';
import { findDaysWithoutCallbacks } from './days-without-callbacks.js';
import { findDueDays } from './due-days.js';
import { findOpenEnds, forgetOldQuestions } from './open-end-questions.js';
import type { Reconciliation, ReconciliationWithSweeps } from './reconciliation.js';
import {
  addRun,
  findUnfinished,
  forgetOldReconciliations,
  saveReconciliation,
  troubledAccounts,
} from './reconciliation-rows.js';
import type { Provider } from './reconciling.js';
import { runReconciliation } from './run-reconciliation.js';
import { storeInRows } from './sweep-store.js';
import { readSweeps } from './sweep-rows.js';
import type { Sweep } from './sweep.js';
import { asOnlySweeper } from './sweeper-lock.js';

export interface SweeperOptions {
  readonly pool: Pool;
  readonly append: AppendEvents;
  /** The accounts that can be asked now. */
  readonly providers: () => readonly Provider[];
  readonly now: () => Date;
  /** How many pages of one list are read at most. */
  readonly mostPages?: number;
  /** Told of each page that was read. */
  readonly onPage?: (sweep: Sweep) => void;
  /** Told of each run that came to its end, or can go no further now. */
  readonly onRun?: (run: ReconciliationWithSweeps) => void;
}

/**
 * One turn of the sweeper. It adds what is due by the clock, and goes on with the runs that are not at their end: first
 * those by the clock, then what somebody asked for, then what fills in the past. Does nothing while another process
 * sweeps. Gives whether this process did.
 */
export async function takeTurn(options: SweeperOptions, signal: AbortSignal): Promise<boolean> {
  const turn = await asOnlySweeper(options.pool, signal, async (whileLocked) => {
    await schedule(options);
    await runUnfinished(options, whileLocked);
    return true;
  });
  return turn ?? false;
}

/** After a scheduled run met problems with an account, the account is left alone for so long. */
const REST_AFTER_TROUBLE_MS = 60 * 60_000;

const findLeftAlone = (pool: Pool, at: Date): Promise<ReadonlySet<string>> =>
  troubledAccounts(pool, new Date(at.getTime() - REST_AFTER_TROUBLE_MS));

const accountsOf = (providers: readonly Provider[]): readonly string[] => providers.map(({ accountSid }) => accountSid);

/** Adds a run of the days and open ends that are due. There is at most one such run at a time. */
async function schedule({ pool, providers, now }: SweeperOptions): Promise<void> {
  if ((await findUnfinished(pool))?.purpose === 'schedule') return;
  const at = now();
  const leftAlone = await findLeftAlone(pool, at);
  const accounts = accountsOf(providers()).filter((accountSid) => !leftAlone.has(accountSid));
  const sweeps = await findDueDays(pool, accounts, at);
  if (sweeps.length === 0 && !(await isAnyOpenEndDue(pool, accounts, at))) return;
  const days = sweeps.map(({ day }) => day).toSorted();
  const range = days.length === 0 ? null : { since: days[0]!, until: dayOf(endOfDay(days.at(-1)!)) };
  const request = { kinds: KINDS, range, openEnds: true, dryRun: false, purpose: 'schedule' as const };
  await addRun(pool, sweeps, request, { name: 'schedule', at });
  await forgetOldQuestions(pool, at);
  await forgetOldReconciliations(pool, at);
}

async function isAnyOpenEndDue(pool: Pool, accounts: readonly string[], at: Date): Promise<boolean> {
  for (const accountSid of accounts) {
    for (const kind of KINDS) {
      const due = await findOpenEnds(pool, { kind, accountSid, now: at, choice: { by: 'age' } }, 1);
      if (due.length > 0) return true;
    }
  }
  return false;
}

/** How long a backfill goes on before it lets other runs have their turn. */
const BACKFILL_TURN_MS = 5 * 60_000;

/** Goes on with one run, which this process alone may do. */
export async function goOnWith(
  run: Reconciliation,
  { pool, append, providers, now, onPage, mostPages }: SweeperOptions,
  signal: AbortSignal,
): Promise<ReconciliationWithSweeps> {
  const fillsIn = run.purpose === 'backfill';
  const work = {
    pool,
    append,
    isDryRun: run.dryRun,
    signal,
    now,
    nobodyExpected: await findDaysWithoutCallbacks(pool, accountsOf(providers()), fillsIn),
    ...(run.purpose === 'schedule' && { leftAlone: await findLeftAlone(pool, now()) }),
    // It takes hours, and what is due by the clock must not wait for it.
    ...(fillsIn && { until: new Date(now().getTime() + BACKFILL_TURN_MS) }),
    ...(onPage && { onPage }),
    ...(mostPages !== undefined && { mostPages }),
  };
  const sweeps = await readSweeps(pool, run.id);
  return await runReconciliation(providers(), { ...run, sweeps }, storeInRows(pool, run.id), work);
}

async function runUnfinished(options: SweeperOptions, signal: AbortSignal): Promise<void> {
  const { pool, now, onRun } = options;
  while (!signal.aborted) {
    const run = await findUnfinished(pool);
    if (run === null) return;
    try {
      const ended = await goOnWith(run, options, signal);
      onRun?.(ended);
      // It can go no further now: the next turn tries again.
      if (ended.state !== 'done') return;
    } catch (error) {
      if (signal.aborted) return;
      await saveReconciliation(pool, { ...run, state: 'failed', finishedAt: now(), problems: [UNEXPECTED] });
      throw error;
    }
  }
}

const UNEXPECTED = 'it ended with an error of the program, which the log of the API door tells';
