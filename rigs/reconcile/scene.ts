import { KINDS } from '@sidetrack/domain';
import { openWriter, type AppendEvents } from '@sidetrack/event-store';
import { addReconciliation, dayOf } from '@sidetrack/reconciliation';
import { PROJECTIONS } from '@sidetrack/views';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openStandInProvider, type StandInProvider } from '../../test/stand-in-provider/index.js';
import { API_TOKEN } from '../../test/support/api-client.js';
import { Cluster } from '../../test/support/cluster.js';
import { findFreePort } from '../../test/support/free-port.js';
import { toArrivedEvent } from '../../test/support/play-history.js';
import { residentMiB } from '../../test/support/process-figures.js';
import { ACCOUNT } from '../../test/support/provider.js';
import { willCleanUp } from '../load/cleanups.js';
import { DoorProcess } from '../load/door-process.js';

export const SECRET = 'PTmade-up';

const DAY_MS = 86_400_000;

/** What a reconciliation came to, as the API door tells it, with what it took. */
export interface EndedRun {
  readonly state: string;
  readonly problems: readonly string[];
  readonly totals: Readonly<Record<string, number>>;
  readonly openEnds: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly requests: number;
}

type Look = Omit<EndedRun, 'seconds' | 'requests'> & { readonly startedAt: string; readonly finishedAt: string };

/** A provider, a database, and both doors from the build, each a process of its own. */
export interface Scene {
  readonly provider: StandInProvider;
  readonly cluster: Cluster;
  readonly pool: pg.Pool;
  readonly append: AppendEvents;
  readonly ingest: DoorProcess;
  /**
   * The API door, from the first question on: earlier it would ask by the clock, about callbacks that are still to be
   * sent.
   */
  readonly api: () => DoorProcess;
  /** Asks for a reconciliation of the last ten days, and gives its path. */
  ask(): Promise<string>;
  /** Whether the run has come to its end, and as what. */
  look(path: string): Promise<Look>;
  /** A reconciliation of the last ten days, to its end. `onLook` is called ten times a second. */
  reconcile(onLook?: () => Promise<void>): Promise<EndedRun>;
  close(): Promise<void>;
}

export async function openScene(environment: Readonly<Record<string, string>>): Promise<Scene> {
  const provider = await openStandInProvider({
    dialect: 'signalwire',
    accountSid: ACCOUNT,
    user: ACCOUNT,
    secret: SECRET,
  });
  const closeProvider = willCleanUp(() => provider.close());
  const cluster = await Cluster.start();
  const pool = new pg.Pool({ connectionString: cluster.url, max: 4 });
  const { append } = openWriter({ pool, projections: PROJECTIONS });
  await append([firstCallback(new Date(Date.now() - 12 * DAY_MS))]);
  const start = async (name: 'ingest' | 'api'): Promise<DoorProcess> =>
    await DoorProcess.start({
      name,
      databaseUrl: cluster.url,
      dataDir: join(cluster.folder, 'door'),
      logPath: join(cluster.folder, `${name}.log`),
      port: await findFreePort(),
      environment: { PROVIDER_ACCESS: provider.providerAccess, ...environment },
    });
  const ingest = await start('ingest');
  let door: DoorProcess | null = null;
  const api = (): DoorProcess => {
    if (door === null) throw new Error('the API door starts with the first question');
    return door;
  };
  const call = async (path: string, method = 'GET'): Promise<Response> =>
    await fetch(`http://127.0.0.1:${api().options.port}${path}`, {
      method,
      headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
      ...(method === 'POST' && { body: '{"since":"10d"}' }),
    });
  const ask = async (): Promise<string> => {
    if (door === null) {
      const path = await addRun(pool);
      door = await start('api');
      return path;
    }
    const asked = await call('/v1/reconciliations', 'POST');
    if (asked.status !== 201) throw new Error(`the API door answered ${asked.status}: ${await asked.text()}`);
    return asked.headers.get('location') ?? '';
  };
  const look = async (path: string): Promise<Look> => (await (await call(path)).json()) as Look;
  return {
    provider,
    cluster,
    pool,
    append,
    ingest,
    api,
    ask,
    look,
    reconcile: async (onLook = () => Promise.resolve()) => {
      const asked = provider.requests.length;
      const path = await ask();
      for (;;) {
        const run = await look(path);
        if (run.state === 'done' || run.state === 'failed') {
          const seconds = (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1_000;
          return { ...run, seconds, requests: provider.requests.length - asked };
        }
        await onLook();
        await sleep(100);
      }
    },
    close: async () => {
      await door?.end();
      await ingest.end();
      await pool.end();
      await cluster.remove();
      await closeProvider();
    },
  };
}

/** The run that the door finds when it starts, so that it goes on with that before it looks what is due by the clock. */
async function addRun(pool: pg.Pool): Promise<string> {
  const [since, until] = [dayOf(new Date(Date.now() - 10 * DAY_MS)), dayOf(new Date(Date.now() + DAY_MS))];
  const request = { kinds: KINDS, range: { since, until }, openEnds: true, dryRun: false, purpose: 'request' as const };
  const { reconciliation } = await addReconciliation(pool, [ACCOUNT], request, { name: 'rig', at: new Date() });
  return `/v1/reconciliations/${reconciliation.id}`;
}

/** Callbacks came from then on. What is missing before is no loss. */
const firstCallback = (at: Date): ReturnType<typeof toArrivedEvent> =>
  toArrivedEvent(
    {
      kind: 'message',
      sid: 'the-first',
      params: { MessageSid: 'the-first', MessageStatus: 'delivered', AccountSid: ACCOUNT },
      atMs: 0,
    },
    at,
  );

/** Takes the resident memory of the API door, in MiB, whenever it is called. */
export function sampleMemory({ api }: Scene): { readonly take: () => Promise<void>; readonly samples: number[] } {
  const samples: number[] = [];
  return { samples, take: async () => void samples.push(await residentMiB(api().pid)) };
}
