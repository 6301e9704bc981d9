import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { explainJournalTrouble, readJournalStatuses } from '@sidetrack/intake';
import type { ApiSettings } from '../api-settings.js';
import { SETTINGS } from '../tokens.js';

/** Whether callbacks that were acknowledged wait for the database on this machine's disk, and too many or too long. */
@Injectable()
export class JournalHealth {
  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  async journals(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('journals');
    const { dataDir, now } = this.settings;
    try {
      const statuses = await readJournalStatuses(dataDir);
      const troubles = statuses
        .map((status) => explainJournalTrouble(status, now()))
        .filter((trouble) => trouble !== null);
      if (troubles.length > 0) return indicator.down(troubles.join(' '));
      const callbacks = statuses.reduce((sum, status) => sum + status.records, 0);
      return indicator.up({ callbacks, bytes: statuses.reduce((sum, status) => sum + status.bytes, 0) });
    } catch (error) {
      return indicator.down(`The status of the journals in ${dataDir} cannot be read: ${(error as Error).message}.`);
    }
  }
}
