import { endsFor, KINDS, PLURAL, type CallbackEvent } from '@sidetrack/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import { feed } from '../../test/stand-in-provider/index.js';
import { lostEnds } from '../../test/support/lost-ends.js';
import { foldByOracle } from '../../test/support/oracle.js';
import { playHistory } from '../../test/support/play-history.js';
import { ACCOUNT } from '../../test/support/provider.js';
import { journalRecords } from '../load/journal-records.js';
import { Ledger } from '../load/ledger.js';
import { offerLoad } from '../load/offer-load.js';
import { offeredCallback } from '../load/traffic.js';
import { openScene, sampleMemory, type EndedRun, type Scene } from './scene.js';

const DAY_MS = 86_400_000;
const UNLIMITED = { PROVIDER_REQUESTS_PER_MINUTE: '60000' };

export interface LostCallbacksResult {
  readonly resources: number;
  readonly sent: number;
  readonly dropped: number;
  readonly lostEnds: number;
  readonly found: number;
  readonly runs: readonly EndedRun[];
  readonly mostMiB: number;
  /** What is not as it has to be, in lines; none where all is. */
  readonly faults: readonly string[];
}

/** Lets traffic happen at the provider, sends all callbacks of it but a share to the ingest door, and reconciles twice. */
export async function findLostCallbacks(size: number, drop: number, seed: number): Promise<LostCallbacksResult> {
  const scene = await openScene(UNLIMITED);
  const startAt = new Date(Date.now() - 8 * DAY_MS);
  const [messages, calls] = [Math.round(size * 0.6), Math.round(size * 0.3)];
  const history = playHistory({ messages, calls, seed, drop, accountSid: ACCOUNT, startAt });
  feed(scene.provider.state, history.plan, startAt);
  const faults: string[] = [];
  faults.push(...(await send(scene, history.arrived)));

  const wanted = lostEnds('signalwire', history);
  const memory = sampleMemory(scene);
  const runs = [await scene.reconcile(memory.take), await scene.reconcile(memory.take)];
  for (const { state, problems } of runs) if (state !== 'done' || problems.length > 0) faults.push(state, ...problems);
  const found = await foundEnds(scene);
  const missing = wanted.filter((end) => !found.has(end)).length;
  if (missing > 0) faults.push(`${missing} lost ends were not found`);
  const wrong = [...found.keys()].filter((end) => !wanted.includes(end)).length;
  if (wrong > 0) faults.push(`${wrong} ends were found that were not lost`);
  const repeated = [...found.values()].filter((count) => count !== 1).length;
  if (repeated > 0) faults.push(`${repeated} lost ends were found more than once`);
  const all = [...history.arrived, ...history.dropped];
  faults.push(...(await otherStatuses(scene, all, 'after two reconciliations')));

  faults.push(...(await send(scene, history.dropped)));
  faults.push(...(await otherStatuses(scene, all, 'after the late callbacks')));
  const { rows } = await scene.pool.query<{ count: number }>(
    `SELECT (${KINDS.map((kind) => `(SELECT count(*) FROM ${PLURAL[kind]} WHERE observed IS NOT NULL)`).join(' + ')})::int AS count`,
  );
  const observed = rows[0]?.count ?? 0;
  if (observed > 0) faults.push(`${observed} resources have an observed status beside all of their callbacks`);
  await scene.close();
  const resources = new Set(history.plan.map(({ kind, sid }) => `${kind} ${sid}`)).size;
  const counts = { resources, sent: history.arrived.length, dropped: history.dropped.length };
  return { ...counts, lostEnds: wanted.length, found: found.size, runs, mostMiB: Math.max(...memory.samples), faults };
}

async function send({ ingest }: Scene, events: readonly CallbackEvent[]): Promise<string[]> {
  const ledger = new Ledger();
  const callbacks = events.map(({ kind, sid, params }) =>
    offeredCallback(kind, sid, params as Readonly<Record<string, string>>),
  );
  const { port, dataDir } = ingest.options;
  await offerLoad({ port, ledger, traffic: callbacks.values(), connections: 64 }).finished;
  while ((await journalRecords(dataDir)) > 0) await sleep(100);
  return ledger.accepted === events.length ? [] : [`of ${events.length} callbacks the door took ${ledger.accepted}`];
}

/** How many observations there are of each end that only observations report. */
async function foundEnds({ pool }: Scene): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const kind of KINDS) {
    const channel = kind === 'message' ? 'resource.channel' : 'NULL';
    const { rows } = await pool.query<{ sid: string; status: string; channel: string | null; observed: string[] }>(
      `SELECT sid, events.status, ${channel} AS channel, resource.observed
         FROM events JOIN ${PLURAL[kind]} AS resource USING (sid, account_sid)
        WHERE events.kind = $1 AND signature_scheme = 'rest' AND resource.observed IS NOT NULL`,
      [kind],
    );
    for (const row of rows) {
      const isEnd = endsFor(kind, row.channel ?? undefined).includes(row.status) && row.observed.includes(row.status);
      if (isEnd) found.set(`${kind} ${row.sid}`, (found.get(`${kind} ${row.sid}`) ?? 0) + 1);
    }
  }
  return found;
}

/** SignalWire's API knows no `read`: it says `delivered`. */
const outcomeOf = (status: unknown): unknown => (status === 'read' ? 'delivered' : status);

async function otherStatuses({ pool }: Scene, events: readonly CallbackEvent[], when: string): Promise<string[]> {
  let others = 0;
  for (const kind of KINDS) {
    const { rows } = await pool.query<{ sid: string; status: string }>(`SELECT sid, status FROM ${PLURAL[kind]}`);
    const is = new Map(rows.map(({ sid, status }) => [sid, status]));
    for (const row of foldByOracle(kind, events)) {
      const isEnd = endsFor(kind, String(row['channel'])).includes(String(row['status']));
      if (isEnd && outcomeOf(is.get(String(row['sid']))) !== outcomeOf(row['status'])) others += 1;
    }
  }
  return others === 0 ? [] : [`${others} statuses are other than no loss would have led to, ${when}`];
}
