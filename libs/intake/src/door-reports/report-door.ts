import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { setTimeout as pause } from 'node:timers/promises';
import type { DoorHealth } from '../health/index.js';
import type { Journal } from '../journal/index.js';
import type { Breaker } from '../lanes/index.js';
import { addCounts, countersOf, type Metrics } from './add-counts.js';
import { ClockWatch, compareClocks } from './clock-watch.js';
import { composeReport, type DoorIdentity } from './compose-report.js';
import type { DoorReport } from './door-report.js';
import { identifyDoor, reportPath } from './identify-door.js';
import { Outlet } from './outlet.js';
import { ReportFile } from './report-file.js';
import { endReport, replaceReport, storeReport } from './report-rows.js';
import { retireReports } from './retire-reports.js';

/** Soon enough for a probe that looks every few seconds, and nothing beside what a door does for callbacks. */
const EVERY_MS = 2_000;
/** How old the report in the database may become while others wait for its connections. */
const WAIT_FOR_OTHERS_MS = 10_000;
const FORGET_EVERY_MS = 600_000;
const END_WITHIN_MS = 1_000;

export interface ReportDoorOptions {
  readonly dataDir: string;
  readonly journal: Journal;
  readonly registry: Registry;
  readonly health: () => DoorHealth;
  readonly pool: Pool;
  /** While it is open nothing is asked of the database. */
  readonly breaker: Pick<Breaker, 'isOpen'>;
  /** How long the database may take for a report. */
  readonly databaseDeadlineMs: number;
  readonly logger: Logger;
}

/**
 * Lets the API doors know how this door is, which serves callbacks and nothing else: every two seconds a report goes to the
 * database, for API doors on any machine, and to a file of DATA_DIR, for those on this one and for when the database is
 * away. Neither waits for the other, and no callback for either.
 */
export class DoorReporter {
  readonly #options: ReportDoorOptions;
  readonly #toFile: Outlet;
  readonly #toDatabase: Outlet;
  readonly #timer: NodeJS.Timeout;
  #file: ReportFile | null;
  readonly #identity: DoorIdentity;
  /** The door that had this journal before, if it was another. */
  #predecessor: string | null;
  /** What the process before this one had counted, less what is counted among the forgotten. */
  #carried: Metrics;
  /** The counters that the database has of this door, as far as this process knows. */
  #told: Metrics;
  #generation: number;
  readonly #clock: ClockWatch;
  #storedAt = -Infinity;
  #forgetAt = 0;
  #isEnding = false;

  private constructor(options: ReportDoorOptions, file: ReportFile | null) {
    const { logger } = options;
    this.#options = options;
    this.#file = file;
    this.#clock = new ClockWatch(logger);
    this.#identity = identifyDoor(file?.last ?? null, new Date());
    this.#predecessor = file?.last && file.last.door !== this.#identity.door ? file.last.door : null;
    this.#carried = this.#predecessor === null ? countersOf(file?.last?.metrics ?? []) : [];
    this.#generation = this.#predecessor === null ? (file?.last?.generation ?? 0) : 0;
    this.#told = this.#carried;
    this.#toFile = new Outlet(
      (report) => this.#write(report),
      {
        failing:
          'the report of this door cannot be written to DATA_DIR; an API door reads it in the database, while that is there',
        recovered: 'the report of this door is written to DATA_DIR again',
      },
      logger,
    );
    this.#toDatabase = new Outlet(
      (report) => this.#store(report),
      {
        failing: 'the report of this door cannot be stored; an API door on another machine will miss this door',
        recovered: 'the report of this door is stored again',
      },
      logger,
    );
    this.#timer = setInterval(() => void this.#report(), EVERY_MS).unref();
  }

  static async start(options: ReportDoorOptions): Promise<DoorReporter> {
    // On a disk that is full from the start there is no room for a first file: each report tries again to make it.
    const file = await ReportFile.open(reportPath(options.dataDir, options.journal)).catch(() => null);
    const reporter = new DoorReporter(options, file);
    void reporter.#report();
    return reporter;
  }

  /** Says that this door has ended, so that nobody misses it. To be called while the journal is still this door's. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    this.#isEnding = true;
    await within(END_WITHIN_MS, Promise.all([this.#toFile.written(), this.#toDatabase.written()]));
    const report = await this.#compose(true);
    await within(END_WITHIN_MS, this.#send(report));
    await this.#file?.close().catch(() => undefined);
  }

  async #report(): Promise<void> {
    const report = await this.#compose(false);
    // It may have been made while the last one left, which nothing may follow.
    if (this.#isEnding) return;
    await this.#send(report);
  }

  async #send(report: DoorReport): Promise<void> {
    await Promise.all([this.#toFile.send(report), this.#mayStore(report) ? this.#toDatabase.send(report) : null]);
  }

  #mayStore({ isEnded }: DoorReport): boolean {
    const { breaker, pool } = this.#options;
    if (breaker.isOpen) return false;
    // Who waits for a connection of this pool has more to do with callbacks.
    const isFresh = performance.now() - this.#storedAt < WAIT_FOR_OTHERS_MS;
    return isEnded || pool.waitingCount === 0 || !isFresh;
  }

  #compose(isEnded: boolean): Promise<DoorReport> {
    const { registry, journal, health } = this.#options;
    const identity = this.#identity;
    const [carried, generation] = [this.#carried, this.#generation];
    const { reading: clock, troubles } = this.#clock;
    const parts = { identity, registry, carried, generation, clock, journal, now: new Date(), isEnded };
    return composeReport({ ...parts, health: { troubles: [...health().troubles, ...troubles] } });
  }

  async #write(report: DoorReport): Promise<void> {
    const { dataDir, journal } = this.#options;
    this.#file ??= await ReportFile.open(reportPath(dataDir, journal));
    await this.#file.write(report);
  }

  async #store(report: DoorReport): Promise<void> {
    const { pool, databaseDeadlineMs: withinMs } = this.#options;
    // With a connection that is open: to open one would count as a long way.
    const sentAt = performance.now();
    const databaseMs = await replaceReport(pool, report, withinMs);
    if (databaseMs === null) await this.#storeFirst(report);
    else {
      this.#clock.note(compareClocks(Date.now(), performance.now() - sentAt, databaseMs));
      this.#told = countersOf(report.metrics);
    }
    this.#storedAt = performance.now();
    if (this.#predecessor !== null) await endReport(pool, this.#predecessor, withinMs);
    this.#predecessor = null;
    if (performance.now() < this.#forgetAt) return;
    await retireReports(pool);
    this.#forgetAt = performance.now() + FORGET_EVERY_MS;
  }

  /**
   * The database knows no such door: it is new; or it was not heard of for long, and is forgotten. What it had told until
   * then is counted among the forgotten, and no more by itself.
   */
  async #storeFirst(report: DoorReport): Promise<void> {
    const { pool, databaseDeadlineMs: withinMs } = this.#options;
    const metrics = addCounts(report.metrics, this.#told, -1);
    const generation = this.#told.length === 0 ? report.generation : report.generation + 1;
    await storeReport(pool, { ...report, generation, metrics }, withinMs);
    this.#generation = generation;
    this.#carried = addCounts(this.#carried, this.#told, -1);
    this.#told = countersOf(metrics);
  }
}

/** A disk or a database that hangs holds up no end. */
async function within(ms: number, done: Promise<unknown>): Promise<void> {
  await Promise.race([done, pause(ms, undefined, { ref: false })]);
}
