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
    return { ...known, doors: known.doors.map((door) => judgeDoor(door)) };
  }
}
