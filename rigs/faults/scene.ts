import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { drawInt, drawsFor, type Draws } from '@sidetrack/provider-simulator';
import { Cluster, type ClusterOptions } from '../../test/support/cluster.js';
import { startCuttingProxy, type CuttingProxy } from '../load/cutting-proxy.js';
import { DoorProcess, type DoorEnd } from '../load/door-process.js';
import { eventually } from '../../test/support/eventually.js';
import { findFreePort } from '../../test/support/free-port.js';
import { mountFreezableDisk, type FreezableDisk } from '../load/freezable-disk.js';
import { Ledger } from '../load/ledger.js';
import { offerLoad, type Load, type LoadOptions } from '../load/offer-load.js';
import { mountSmallDisk, type SmallDisk } from '../../test/support/small-disk.js';
import { plannedTraffic } from '../load/traffic.js';
import type { SceneNeeds } from './fault.js';
import type { FaultedDatabase } from './faulted-database.js';
import type { Attack, AttackReport } from './hostile/attack.js';
import { beginAttack, startBuiltAttacker, type StartAttacker } from './hostile/attacker-process.js';
import type { HostileFigures } from './hostile/hostile-load.js';
import { ReadinessWatch } from './readiness-watch.js';

export interface SceneOptions {
  readonly seed: number;
  /** PostgreSQL's settings for every fault. The short form switches fsync off. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly startAttacker?: StartAttacker;
  /** One server of the product's own by default. */
  readonly openDatabase?: (options: ClusterOptions) => Promise<FaultedDatabase>;
}

/** Enough for a new cluster, its log and some ten thousand callbacks, and small enough to be filled quickly. */
const DISK_MIB = { database: 256, journal: 32, both: 256 };
/**
 * Enough for half a minute at half of the rate, with room for the write-ahead log. The file takes only as much room as
 * is written.
 */
const FREEZABLE_MIB = 2_048;

const SHIFT_CLOCK = pathToFileURL(join(import.meta.dirname, 'shift-clock.js')).href;

/** The surroundings of a fault: a database, a door and its callers, all of them for this fault alone. */
export class Scene {
  readonly ledger = new Ledger();
  readonly draws: Draws;
  readonly traffic: ReturnType<typeof plannedTraffic>;
  /** Notes for the reader of the table. */
  readonly notes: string[] = [];
  /** Sentences about what was not as it should be, apart from what the log shows. */
  readonly broken: string[] = [];
  /** What became of the genuine callbacks during an attack. */
  hostile: HostileFigures | null = null;
  /** When everything was whole again, by `performance.now()`. Null where there is no single such moment. */
  wholeAt: number | null = null;
  readonly readiness: ReadinessWatch;
  #door: DoorProcess | null = null;
  #api: DoorProcess | null = null;

  private constructor(
    readonly needs: SceneNeeds,
    readonly cluster: FaultedDatabase,
    readonly port: number,
    readonly disk: SmallDisk | null,
    readonly freezable: FreezableDisk | null,
    readonly proxy: CuttingProxy | null,
    readonly startAttacker: StartAttacker,
    seed: number,
  ) {
    this.draws = drawsFor(seed, 'faults');
    this.traffic = plannedTraffic(seed);
    this.readiness = new ReadinessWatch(port);
  }

  static async open(
    needs: SceneNeeds,
    {
      seed,
      settings,
      startAttacker = startBuiltAttacker,
      openDatabase = (options) => Cluster.start(options),
    }: SceneOptions,
  ): Promise<Scene> {
    const disk = needs.smallDisk === undefined ? null : await mountSmallDisk(DISK_MIB[needs.smallDisk]);
    const freezable = needs.freezableDisk ? await mountFreezableDisk(FREEZABLE_MIB) : null;
    const dataDir = freezable?.path ?? (needs.smallDisk === 'journal' ? undefined : disk?.path);
    const cluster = await openDatabase({ settings: { ...settings, ...needs.settings }, dataDir });
    if (freezable !== null) await mkdir(join(freezable.path, 'door'));
    const proxy = needs.proxy
      ? await startCuttingProxy(Number(new URL(cluster.url).port), drawsFor(seed, 'proxy'))
      : null;
    const scene = new Scene(needs, cluster, await findFreePort(), disk, freezable, proxy, startAttacker, seed);
    await scene.startDoor();
    return scene;
  }

  get door(): DoorProcess {
    if (this.#door === null) throw new Error('the door is not running');
    return this.#door;
  }

  /** The door's DATA_DIR. */
  get dataDir(): string {
    const { cluster, disk, freezable, needs } = this;
    if (freezable !== null) return join(freezable.path, 'door');
    if (disk === null || needs.smallDisk === 'database') return join(cluster.folder, 'door');
    return needs.smallDisk === 'journal' ? disk.path : join(disk.path, 'door');
  }

  get logPath(): string {
    return join(this.cluster.folder, 'ingest.log');
  }

  async startDoor(): Promise<void> {
    const { cluster, proxy, needs, port, dataDir } = this;
    const url = new URL(cluster.url);
    if (proxy !== null) url.port = String(proxy.port);
    this.#door = await DoorProcess.start({
      name: 'ingest',
      databaseUrl: url.href,
      dataDir,
      logPath: this.logPath,
      port,
      // The size of the log that a fault causes is one of the figures.
      environment: { LOG_LEVEL: 'info', ...needs.environment },
      ...(needs.clock ? { preload: SHIFT_CLOCK } : {}),
    });
  }

  /** Starts the API door beside the ingest door. It reads the callbacks that the ingest door has kept. */
  async startApi(): Promise<void> {
    const { cluster, needs, dataDir } = this;
    this.#api = await DoorProcess.start({
      name: 'api',
      databaseUrl: cluster.url,
      dataDir,
      logPath: join(cluster.folder, 'api.log'),
      port: await findFreePort(),
      ...(needs.environment ? { environment: needs.environment } : {}),
    });
  }

  get api(): DoorProcess {
    if (this.#api === null) throw new Error('the API door is not running');
    return this.#api;
  }

  /** Begins an attack. Returns the way to end it. */
  attack(attack: Attack): Promise<() => Promise<AttackReport>> {
    return beginAttack(attack, attack.door === 'api' ? this.api.options.port : this.port, this.startAttacker);
  }

  /** Notes that everything is whole again. The time until the door says so counts from here. */
  isWhole(): void {
    this.wholeAt = performance.now();
  }

  async endDoor(signal: NodeJS.Signals): Promise<DoorEnd> {
    const end = await this.door.end(signal);
    this.#door = null;
    return end;
  }

  offer(load: Pick<LoadOptions, 'rate' | 'connections' | 'connectsAnew'>): Load {
    return offerLoad({ port: this.port, ledger: this.ledger, traffic: this.traffic, ...load });
  }

  /** The length of a pause is drawn, so that a fault does not always hit the same instruction. */
  async pause(fromMs: number, toMs = fromMs): Promise<void> {
    await sleep(drawInt(this.draws, fromMs, toMs));
  }

  expect(isSo: boolean, otherwise: string): void {
    if (!isSo) this.broken.push(otherwise);
  }

  /** Waits until the door accepts a callback again. */
  async becomesHealthy(): Promise<void> {
    const isTaken = async (): Promise<boolean> => {
      const before = this.ledger.accepted;
      const one = [this.traffic.next().value].values();
      await offerLoad({ port: this.port, ledger: this.ledger, traffic: one, connections: 1 }).finished;
      return this.ledger.accepted > before;
    };
    this.expect(await eventually(isTaken, { withinMs: 30_000, everyMs: 250 }), 'not healthy 30 s after the fault');
  }

  /** Waits until the door says that it is ready. */
  async becomesReady(): Promise<void> {
    const isReady = (): boolean => this.readiness.now === 200;
    this.expect(await eventually(isReady, { withinMs: 30_000, everyMs: 50 }), 'not ready 30 s after the fault');
  }

  /**
   * Sends every unanswered callback again, as the provider does. Whether it was stored before or not, it has to be
   * stored once.
   */
  async sendUnansweredAgain(): Promise<void> {
    const again = this.ledger.unanswered.splice(0).values();
    await offerLoad({ port: this.port, ledger: this.ledger, traffic: again, connections: 16 }).finished;
  }

  async close(): Promise<void> {
    await this.freezable?.thaw();
    this.readiness.stop();
    await this.#door?.end('SIGKILL');
    await this.#api?.end('SIGKILL');
    await this.proxy?.close();
    await this.cluster.remove();
    await this.disk?.unmount();
    await this.freezable?.unmount();
  }
}
