import { join } from 'node:path';
import { Cluster } from '../../test/support/cluster.js';
import { DoorProcess } from '../load/door-process.js';
import { findFreePort } from '../../test/support/free-port.js';
import { Ledger } from '../load/ledger.js';
import { offerLoad } from '../load/offer-load.js';
import { residentMiB } from '../../test/support/process-figures.js';
import { plannedTraffic } from '../load/traffic.js';
import { SIGNING_KEY } from '../../test/support/provider.js';
import type { DoorName } from './generator.js';
import { readComplaints } from './read-log.js';

/** Both doors as their own processes, on a database with some state to ask about. */
export interface DoorsUnderFire {
  readonly doors: Readonly<Record<DoorName, DoorProcess>>;
  /**
   * Lowest resident memory of a door over some seconds of ordinary work. Node gives nothing back while a process rests.
   * Only when the collector has a reason to run does it show which memory is garbage and which stays.
   */
  ordinaryMiB(door: DoorName): Promise<number>;
  /** Starts one more process of a door, on the same database. */
  another(door: DoorName): Promise<DoorProcess>;
  complaints(door: DoorName): Promise<Map<string, number>>;
  close(): Promise<void>;
}

const ORDINARY_CALLBACKS = 1_000;
const ORDINARY_QUESTIONS = 100;

export async function openDoors(seed: number): Promise<DoorsUnderFire> {
  const cluster = await Cluster.start({ settings: { fsync: 'off', full_page_writes: 'off' } });
  const logPath = (name: DoorName): string => join(cluster.folder, `${name}.log`);
  const start = async (name: DoorName): Promise<DoorProcess> =>
    DoorProcess.start({
      name,
      databaseUrl: cluster.url,
      dataDir: join(cluster.folder, 'door'),
      logPath: logPath(name),
      port: await findFreePort(),
      // One key holds for every account, so that a signed callback passes, whatever account the nonsense names.
      environment: { LOG_LEVEL: 'warn', SIGNING_KEYS: `*=${SIGNING_KEY}` },
    });
  const doors = { ingest: await start('ingest'), api: await start('api') };
  const others: DoorProcess[] = [];
  const traffic = plannedTraffic(seed);
  const sendSome = async (): Promise<void> => {
    const some = Array.from({ length: ORDINARY_CALLBACKS }, () => traffic.next().value).values();
    await offerLoad({ port: doors.ingest.options.port, ledger: new Ledger(), traffic: some, connections: 8 }).finished;
  };
  const askSome = async (): Promise<void> => {
    for (let asked = 0; asked < ORDINARY_QUESTIONS; asked += 1)
      await fetch(`http://127.0.0.1:${doors.api.options.port}/openapi.json`);
  };
  await sendSome();
  return {
    doors,
    ordinaryMiB: async (door) => {
      let lowest = Number.POSITIVE_INFINITY;
      for (let sample = 0; sample < 6; sample += 1) {
        await (door === 'ingest' ? sendSome() : askSome());
        lowest = Math.min(lowest, await residentMiB(doors[door].pid));
      }
      return lowest;
    },
    another: async (door) => {
      const other = await start(door);
      others.push(other);
      return other;
    },
    complaints: (door) => readComplaints(logPath(door)),
    close: async () => {
      await Promise.all([doors.ingest, doors.api, ...others].map((door) => door.end()));
      await cluster.remove();
    },
  };
}
