import { connectAsService } from '@sidetrack/database';
import { claimJournal, closeJournal, DoorReporter, type DoorTrouble } from '@sidetrack/intake';
import { Counter, Registry } from 'prom-client';
import { createLogger } from '@sidetrack/observability';
import { asDoor } from '../../../test/support/as-door.js';

export interface ReportingDoor {
  /** What the door reports as wrong from now on. */
  troubles: readonly DoorTrouble[];
  /** Whether the door asks nothing of the database. */
  isDatabaseAway: boolean;
  /** Ends the door in good order. */
  end(): Promise<void>;
}

/** The report of an ingest door that has taken this many callbacks, and is so from its first report on. No door runs. */
export async function aReportingDoor(
  databaseUrl: string,
  dataDir: string,
  callbacks = 0,
  { troubles = [], isDatabaseAway = false }: Partial<Pick<ReportingDoor, 'troubles' | 'isDatabaseAway'>> = {},
): Promise<ReportingDoor> {
  const logger = createLogger('ingest', 'silent');
  const pool = connectAsService(await asDoor(databaseUrl, 'ingest'), { max: 1 });
  pool.on('error', () => undefined);
  const registry = new Registry();
  new Counter({ name: 'sidetrack_made_up_total', help: 'made up', registers: [registry] }).inc(callbacks);
  const journal = await claimJournal(dataDir, 1_000_000, logger);
  const door = {
    troubles,
    isDatabaseAway,
    async end() {
      await reporter.end();
      await closeJournal(journal);
      await pool.end();
    },
  };
  const reporter = await DoorReporter.start({
    dataDir,
    journal,
    registry,
    health: () => ({ troubles: door.troubles }),
    pool,
    breaker: {
      get isOpen() {
        return door.isDatabaseAway;
      },
    },
    databaseDeadlineMs: 2_000,
    logger,
  });
  return door;
}
