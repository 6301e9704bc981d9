import type { CallbackEvent } from '@sidetrack/domain';
import { openWriter } from '@sidetrack/event-store';
import {
  Breaker,
  createSetAside,
  DoorLanes,
  drainWhole,
  lanesToOneServer,
  settleOrphan,
  writeJournalStatus,
  type DrainOptions,
  type Journal,
  type Pending,
} from '@sidetrack/intake';
import { createLogger } from '@sidetrack/observability';
import { PROJECTIONS } from '@sidetrack/views';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Pool } from 'pg';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { openCommandPool } from '../open-command-pool.js';
import { showProgress } from '../progress.js';
import type { Writer } from '../terminal-writer.js';

/** Nobody waits for an answer here, as somebody does at a door. */
const BATCH_WITHIN_MS = 60_000;

/** What became of the callbacks. */
interface Counts {
  stored: number;
  repeats: number;
  quarantined: number;
  unreadable: number;
}

/** Stores what these journals hold, through the statement and the quarantine of a door, and says what became of it. */
export async function storeJournals(
  databaseUrl: string,
  journals: readonly Journal[],
  asJson: boolean,
  { writer, isTerminal, signal }: Surroundings,
): Promise<ExitCode> {
  const total = sumOf(journals);
  const counts: Counts = { stored: 0, repeats: 0, quarantined: 0, unreadable: 0 };
  const pool = openCommandPool(databaseUrl, 'drain');
  const log = openWriter({
    pool,
    projections: PROJECTIONS,
    onAppended: ({ appended, repeats }) => {
      counts.stored += appended;
      counts.repeats += repeats;
    },
  });
  const setAside = createSetAside(pool);
  const drain = log.committing<CallbackEvent>({ eventOf: (event) => event, deadlineMs: BATCH_WITHIN_MS });
  // One lane, and nobody who waits in it: everything comes out of the journals.
  const ofNobody = log.committing<Pending>({ eventOf: ({ event }) => event, deadlineMs: BATCH_WITHIN_MS });
  const options: DrainOptions = {
    lanes: new DoorLanes(lanesToOneServer([ofNobody], drain, new Breaker(() => undefined))),
    setAside: async (callback) => {
      const id = await setAside(callback);
      counts.quarantined += 1;
      return id;
    },
    onMovedAside: () => (counts.unreadable += 1),
    logger: createLogger('journal drain', 'error', {
      format: 'text',
      destination: { write: (line) => writer.err(line) },
    }),
  };
  const progress = showProgress({ doing: 'draining', total, unit: 'callbacks' }, isTerminal, writer);
  try {
    for (const journal of journals) {
      if (signal.aborted) break;
      await drainWhole(journal, options, { onStep: progress.advance, signal });
      if (journal.records === 0) await sayEmpty(journal, pool);
    }
  } finally {
    progress.stop();
    await log.close().catch(() => undefined);
    await pool.end();
    tell({ callbacks: total, ...counts, left: sumOf(journals) }, journals.length, asJson, writer);
  }
  const isWhole = counts.unreadable === 0 && journals.every(({ records }) => records === 0);
  return isWhole ? EXIT.done : EXIT.notDone;
}

const sumOf = (journals: readonly Journal[]): number => journals.reduce((sum, { records }) => sum + records, 0);

/** Takes back what the door of this journal said last, that callbacks wait in it, where the journal is in its DATA_DIR. */
async function sayEmpty(journal: Journal, pool: Pool): Promise<void> {
  if (!existsSync(`${journal.folder}.json`)) return;
  await writeJournalStatus(journal, new Date(), true);
  await settleOrphan(dirname(dirname(journal.folder)), journal, pool, BATCH_WITHIN_MS);
}

interface Outcome extends Counts {
  readonly callbacks: number;
  readonly left: number;
}

function tell(outcome: Outcome, journals: number, asJson: boolean, writer: Writer): void {
  if (asJson) {
    writer.out(`${JSON.stringify({ dryRun: false, ...outcome })}\n`);
    return;
  }
  const { callbacks, stored, repeats, quarantined, unreadable, left } = outcome;
  writer.out(
    `${callbacks} callbacks in ${journals} journal(s): ${stored} stored, ${repeats} were stored before, ${quarantined} in quarantine.\n`,
  );
  if (unreadable > 0) writer.out(`${unreadable} cannot be read; they stay in their journals, out of the way.\n`);
  if (left > 0) writer.out(`${left} are still there; the same command goes on with them.\n`);
}
