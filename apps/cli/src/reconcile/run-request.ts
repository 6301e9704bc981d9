import {
  addReconciliation,
  asOnlySweeper,
  findDaysWithoutCallbacks,
  findReconciliation,
  findUnfinishedLike,
  goOnWith,
  readSweeps,
  runReconciliation,
  STORE_NOTHING,
  sweepsFor,
  totalsOf,
  type Reconciliation,
  type ReconciliationRequest,
  type ReconciliationWithSweeps,
  type SweeperOptions,
} from '@sidetrack/reconciliation';
import { setTimeout as pause } from 'node:timers/promises';
import type { Surroundings } from '../frame/surroundings.js';

export type Asking = SweeperOptions;

/** Who asks, as the rows have it. */
const BY_COMMAND = 'cli';

/** How long a run that can go no further now is left alone, and how often the run of another process is looked at. */
const PAUSE_MS = 1_000;

/** Asks and counts, and leaves nothing behind, not even rows about the run. */
export async function runDry(
  request: ReconciliationRequest,
  { pool, append, providers, now, onPage }: Asking,
  signal: AbortSignal,
): Promise<ReconciliationWithSweeps> {
  const accounts = providers().map(({ accountSid }) => accountSid);
  const sweeps = sweepsFor(accounts, request);
  const nobodyExpected = await findDaysWithoutCallbacks(pool, accounts, request.purpose === 'backfill');
  const run: Reconciliation = {
    ...request,
    id: '00000000-0000-0000-0000-000000000000',
    askedBy: BY_COMMAND,
    state: 'running',
    createdAt: now(),
    startedAt: null,
    finishedAt: null,
    problems: [],
    openCounts: {},
    totals: totalsOf(sweeps),
  };
  const work = { pool, append, isDryRun: true, signal, now, nobodyExpected, ...(onPage && { onPage }) };
  let current: ReconciliationWithSweeps = { ...run, sweeps };
  while (current.state !== 'done' && !signal.aborted) {
    current = await runReconciliation(providers(), current, STORE_NOTHING, work);
    if (current.state !== 'done') await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
  return current;
}

/**
 * Asks, stores what is news, and keeps in rows how far it is. Where another process sweeps, that one takes this run after
 * its own, and its progress is followed here.
 */
export async function runStored(
  request: ReconciliationRequest,
  asking: Asking,
  { writer, signal }: Pick<Surroundings, 'writer' | 'signal'>,
): Promise<ReconciliationWithSweeps> {
  const { pool, providers, now } = asking;
  const before = await findUnfinishedLike(pool, BY_COMMAND, request);
  const accounts = providers().map(({ accountSid }) => accountSid);
  const run =
    before ?? (await addReconciliation(pool, accounts, request, { name: BY_COMMAND, at: now() })).reconciliation;
  if (before !== null) writer.err(`going on with the run of ${before.createdAt.toISOString()}\n`);
  let told = false;
  while (!signal.aborted) {
    const current = await findReconciliation(pool, run.id);
    if (current === null || current.state === 'done' || current.state === 'failed') break;
    const ended = await asOnlySweeper(pool, signal, (whileLocked) => goOnWith(current, asking, whileLocked));
    if (ended === null && !told) writer.err('another process is asking the providers; this run follows.\n');
    told ||= ended === null;
    if (ended?.state !== 'done') await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
  const last = await findReconciliation(pool, run.id);
  return { ...(last ?? run), sweeps: await readSweeps(pool, run.id) };
}
