import type { RestFailure } from '@sidetrack/provider-rest';
import { askOpenEnds } from './ask-open-ends.js';
import { beginningOfDay } from './days.js';
import { addCounts, NO_COUNTS } from './counts.js';
import type { OpenEndChoice } from './open-end-questions.js';
import { totalsOf, type OpenCounts, type Reconciliation, type ReconciliationWithSweeps } from './reconciliation.js';
import type { Provider, Reconciling } from './reconciling.js';
import type { RunStore } from './sweep-store.js';
import { sweepDay } from './sweep-day.js';
import type { Sweep } from './sweep.js';

/** Open ends are asked for one by one. After so long, the days of the next run have their turn. */
const OPEN_ENDS_WITHIN_MS = 10 * 60_000;

/**
 * Goes on with a run until it is at its end, or can go no further now. Accounts are asked beside each other, each with
 * one question at a time; the latest days come first. Gives the run and its sweeps as they stand then.
 *
 * A sweep that fails in a way that may pass stays unfinished, and so does the run: call again later. What is wrong with
 * one account or one day holds up no other.
 */
export async function runReconciliation(
  providers: readonly Provider[],
  { sweeps, ...run }: ReconciliationWithSweeps,
  store: RunStore,
  work: Reconciling,
): Promise<ReconciliationWithSweeps> {
  let current: Reconciliation = { ...run, state: 'running', startedAt: run.startedAt ?? work.now() };
  await store.saveRun(current);
  const runs = providers.map((provider) => runForAccount(provider, sweepsOf(provider, sweeps), current, store, work));
  // An error ends the run, but not before every account is: nothing may be asked after another process has its turn.
  await Promise.allSettled(runs);
  const ended = await Promise.all(runs);
  const others = sweeps.filter(({ accountSid }) => !providers.some((provider) => provider.accountSid === accountSid));
  const abandoned = others.map((sweep) => (sweep.finishedAt === null ? withoutAccess(sweep, work.now()) : sweep));
  for (const sweep of abandoned) await store.saveSweep(sweep);
  const all = [...ended.flatMap((one) => one.sweeps), ...abandoned];
  const isOver = !work.signal.aborted && all.every(({ finishedAt }) => finishedAt !== null);
  current = {
    ...current,
    openCounts: ended.reduce((sum, { openCounts }) => addOpenCounts(sum, openCounts), run.openCounts),
    problems: problemsOf(
      all,
      ended.flatMap(({ failure, provider }) => (failure ? [lineOf(provider, failure)] : [])),
    ),
    totals: totalsOf(all),
    ...(isOver && { state: 'done' as const, finishedAt: work.now() }),
  };
  await store.saveRun(current);
  return { ...current, sweeps: all };
}

interface RunOfAccount {
  readonly provider: Provider;
  readonly sweeps: readonly Sweep[];
  readonly openCounts: OpenCounts;
  /** What kept open ends from being asked for. */
  readonly failure: RestFailure | null;
}

async function runForAccount(
  provider: Provider,
  sweeps: readonly Sweep[],
  run: Reconciliation,
  store: RunStore,
  work: Reconciling,
): Promise<RunOfAccount> {
  const { kinds, openEnds } = run;
  const ended: Sweep[] = [];
  for (const sweep of sweeps) {
    const isOver = sweep.finishedAt !== null || work.signal.aborted || work.now() >= (work.until ?? FOREVER);
    // A credential may be refused for the messages and serve for the calls.
    const refused = ended.find(({ kind, problem }) => kind === sweep.kind && problem?.reason === 'credentials');
    if (isOver) ended.push(sweep);
    else if (refused !== undefined) {
      // Asking again and again with a wrong secret would only get the account locked.
      const same = { ...sweep, finishedAt: work.now(), problem: refused.problem };
      await store.saveSweep(same);
      ended.push(same);
    } else ended.push(await sweepDay(provider, sweep, work, store.saveSweep));
  }
  let openCounts: OpenCounts = {};
  const until = new Date(work.now().getTime() + OPEN_ENDS_WITHIN_MS);
  const isLeftAlone = work.leftAlone?.has(provider.accountSid) ?? false;
  const isReady = openEnds && !isLeftAlone && ended.every(({ finishedAt }) => finishedAt !== null);
  const refused = new Set(ended.flatMap(({ kind, problem }) => (problem?.reason === 'credentials' ? [kind] : [])));
  for (const kind of isReady ? kinds.filter((one) => !refused.has(one)) : []) {
    const { counts, gone, failure } = await askOpenEnds(provider, kind, choiceOf(run), work, until);
    openCounts = addOpenCounts(openCounts, { ...counts, gone });
    if (failure !== null && failure.reason !== 'stopped') return { provider, sweeps: ended, openCounts, failure };
  }
  return { provider, sweeps: ended, openCounts, failure: null };
}

/**
 * By the clock a resource is asked for at a few ages. Whoever asks by hand wants to know now: then all are asked for
 * that the lists of this run have not told of.
 */
function choiceOf({ purpose, range, startedAt, createdAt }: Reconciliation): OpenEndChoice {
  if (purpose === 'schedule') return { by: 'age' };
  const notAskedSince = startedAt ?? createdAt;
  const since = range === null ? new Date(createdAt.getTime() - 7 * DAY_MS) : beginningOfDay(range.since);
  return { by: 'first-sight', since, notAskedSince };
}

const DAY_MS = 86_400_000;
const FOREVER = new Date(8.64e15);

const sweepsOf = ({ accountSid }: Provider, sweeps: readonly Sweep[]): readonly Sweep[] =>
  sweeps.filter((sweep) => sweep.accountSid === accountSid);

/** The account was taken out of the settings after the run was asked for. */
const withoutAccess = (sweep: Sweep, now: Date): Sweep => ({
  ...sweep,
  finishedAt: now,
  problem: { reason: 'credentials', detail: 'PROVIDER_ACCESS has no entry for this account any more' },
});

function addOpenCounts(one: OpenCounts, other: OpenCounts): OpenCounts {
  const gone = (one.gone ?? 0) + (other.gone ?? 0);
  return { ...addCounts({ ...NO_COUNTS, ...one }, { ...NO_COUNTS, ...other }), gone };
}

/** One line for each account, kind and cause: a wrong secret is no news on each of its days. */
function problemsOf(sweeps: readonly Sweep[], ofOpenEnds: readonly string[]): readonly string[] {
  const lines = sweeps.flatMap(({ accountSid, kind, problem }) =>
    problem === null ? [] : [`${accountSid}, ${kind}s: ${problem.detail}`],
  );
  return [...new Set([...lines, ...ofOpenEnds])];
}

const lineOf = ({ accountSid }: Provider, { detail }: RestFailure): string => `${accountSid}, open ends: ${detail}`;
