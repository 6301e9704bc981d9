import { Inject, Injectable } from '@nestjs/common';
import { judgeDoor, readDoorReports, type JudgedDoor, type KnownDoors } from '@sidetrack/intake';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { SETTINGS } from '../tokens.js';

export interface KnownIngestDoors extends Omit<KnownDoors, 'doors'> {
  readonly doors: readonly JudgedDoor[];
}

/** The ingest doors, on whatever machine, by what they last reported. */
@Injectable()
export class IngestDoors {
  #reading: Promise<KnownIngestDoors> | null = null;

  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Never rejects: what cannot be read is told as such. Those who ask at the same time share one answer. */
  read(): Promise<KnownIngestDoors> {
    this.#reading ??= this.#read().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #read(): Promise<KnownIngestDoors> {
    // By the clock of this machine, as are the files of its doors; not by the one that delivery classes go by.
    const known = await readDoorReports(this.pools.of('health'), this.settings.dataDir, new Date());
    return { ...known, doors: known.doors.map((door) => judgeDoor(door)) };
  }
}
