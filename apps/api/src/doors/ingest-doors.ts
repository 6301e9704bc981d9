import { Inject, Injectable } from '@nestjs/common';
import { judgeDoor, readDoorReports, type JudgedDoor, type KnownDoors } from '@sidetrack/intake';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { API_SETTINGS } from '../tokens.js';

export interface KnownIngestDoors extends Omit<KnownDoors, 'doors'> {
  readonly doors: readonly JudgedDoor[];
}

/** The ingest doors on all machines, by their last reports. */
@Injectable()
export class IngestDoors {
  /** The counters that the database had when it was last read: without it those of other machines would be missing. */
  #counts: KnownDoors['counts'] | null = null;
  #reading: Promise<KnownIngestDoors> | null = null;

  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /**
   * Never rejects: a report that cannot be read is returned as unreadable. Callers that ask at the same time share one
   * answer.
   */
  read(): Promise<KnownIngestDoors> {
    this.#reading ??= this.#read().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #read(): Promise<KnownIngestDoors> {
    // This uses the machine's clock, because the files of the doors do. The clock for delivery classes may differ.
    const known = await readDoorReports(this.pools.of('health'), this.settings.dataDir, new Date());
    const doors = known.doors.map((door) => judgeDoor(door));
    return { ...known, doors, counts: this.#countsOf(known, doors) };
  }

  /** Without the database: what it had, newer where a door on this machine says so, and the doors that are new here. */
  #countsOf({ counts, isDatabaseRead }: KnownDoors, doors: readonly JudgedDoor[]): KnownDoors['counts'] {
    if (isDatabaseRead) this.#counts = counts;
    if (isDatabaseRead || this.#counts === null) return counts;
    // A door that has just reported is not among the forgotten, whose counts stand elsewhere already.
    const heard = doors.filter(({ state }) => state === 'taking' || state === 'refusing');
    const ids = new Set([...this.#counts.keys(), ...heard.map(({ report }) => report.door)]);
    return new Map([...ids].map((door) => [door, counts.get(door) ?? this.#counts?.get(door) ?? []]));
  }
}
