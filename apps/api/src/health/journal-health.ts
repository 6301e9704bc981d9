import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { explainJournalTrouble, readJournalStatuses, type JournalFigures, type JudgedDoor } from '@sidetrack/intake';
import type { ApiSettings } from '../api-settings.js';
import { IngestDoors } from '../doors/ingest-doors.js';
import { API_SETTINGS } from '../tokens.js';

/**
 * Whether acknowledged callbacks wait on an ingest door's disk for the database, and whether they are too many or have
 * waited too long.
 */
@Injectable()
export class JournalHealth {
  constructor(
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(IngestDoors) private readonly doors: IngestDoors,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  async journals(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('journals');
    const { dataDir } = this.settings;
    try {
      const { doors } = await this.doors.read();
      const here = await this.#journalsHere(doors.filter(({ isLocal }) => isLocal));
      const elsewhere = doors.filter(({ isLocal, report }) => !isLocal && report.journal !== null);
      const troubles = [
        ...here.map((figures) => explainJournalTrouble(figures, this.settings.now())),
        ...elsewhere.map(explainElsewhere),
      ].filter((trouble) => trouble !== null);
      if (troubles.length > 0) return indicator.down(troubles.join(' '));
      const all = [...here, ...elsewhere.map(({ report }) => report.journal!)];
      const callbacks = all.reduce((sum, { records }) => sum + records, 0);
      return indicator.up({ callbacks, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) });
    } catch (error) {
      return indicator.down(`The status of the journals in ${dataDir} cannot be read: ${(error as Error).message}.`);
    }
  }

  /**
   * Every journal in this DATA_DIR, also of doors that are gone. Where a door could not write the status of its
   * journal, the door's report is used.
   */
  async #journalsHere(doors: readonly JudgedDoor[]): Promise<JournalFigures[]> {
    const newest = new Map<string, { readonly figures: JournalFigures; readonly at: string }>();
    for (const status of await readJournalStatuses(this.settings.dataDir)) {
      newest.set(status.journal, { figures: status, at: status.updatedAt ?? '' });
    }
    for (const { report } of doors) {
      if (report.journal === null) continue;
      const { at } = newest.get(report.journal.journal) ?? { at: '' };
      if (report.reportedAt >= at)
        newest.set(report.journal.journal, { figures: report.journal, at: report.reportedAt });
    }
    return [...newest.values()].map(({ figures }) => figures);
  }
}

/** Computed with the clock of that machine, because its times of receipt come from the same clock. */
function explainElsewhere({ report, ageMs }: JudgedDoor): string | null {
  const now = new Date(Date.parse(report.reportedAt) + ageMs);
  return report.journal && explainJournalTrouble(report.journal, now, report.host);
}
