import { connectAsService, KEEP_ALIVE, requireFitDatabase } from '@sidetrack/database';
import { openWriter } from '@sidetrack/event-store';
import {
  adoptOrphans,
  Breaker,
  claimJournal,
  closeJournal,
  createReceiveCallback,
  createSetAside,
  createSetAsideWithinRoom,
  createSignatureSampler,
  type DoorHealth,
  DoorReporter,
  DrainLoop,
  HealthWatch,
  isSetAside,
  KeepCallbacks,
  type Pending,
  reportJournalStatus,
  type ReceiveCallback,
  settleOrphan,
} from '@sidetrack/intake';
import type { CallbackEvent } from '@sidetrack/domain';
import { createSignatureVerifier } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { ProblemListener } from '@sidetrack/http-service';
import { CallbackCounts } from './flight-record/door-figures.js';
import { recordFlight } from './flight-record/record-flight.js';
import { IngestMetrics } from './ingest-metrics.js';
import type { IngestSettings } from './ingest-settings.js';
import type { WhyShed } from './shed-load.js';
import { watchBelievedHosts } from './watch-believed-hosts.js';
import { watchDatabase } from './watch-database.js';
import { watchMisdirected } from './watch-misdirected.js';
import { watchQuarantine } from './watch-quarantine.js';

/** Each has a connection of its own; what comes in meanwhile waits and grows, which makes it cheaper for each callback. */
const APPEND_LANES = 2;
/** One each for the drain, for quarantine, and for waking the readers of the feed. */
const OTHER_CONNECTIONS = 3;

const MAX_BATCH = 500;

/**
 * How long callbacks may have waited for a lane to the database when others come: longer than a write to the journal
 * takes, so from there on the journal takes over, and an answer stays well below a second however slow the database is.
 */
const MAX_WAIT_MS = 300;
/** With callbacks of usual size it never counts before the time does. */
const MAX_WAITING = 5_000;
/** With bodies of half a KiB it never counts; with bodies of 64 KiB it bounds the memory that waiting takes. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/** A connection that has ended badly is not waited for. */
const DISCONNECT_WITHIN_MS = 1_000;

/** Everything behind the door, from the signature to the disk. */
export interface Intake {
  readonly receiveCallback: ReceiveCallback;
  /** To be told of each request that was refused before it was read. */
  readonly countShed: (why: WhyShed) => void;
  /** To be told of each problem that no callback's handler answered. */
  readonly onProblem: ProblemListener;
  /** What is wrong with this door now. */
  readonly health: () => DoorHealth;
  /** Writes down what still waits, in the database or in the journal, and lets both go. */
  close(): Promise<void>;
}

/** Connects the way of a callback with the database and with this process's journal, and begins to drain the latter. */
export async function openIntake(databaseUrl: string, settings: IngestSettings, logger: Logger): Promise<Intake> {
  const { dataDir, journalMaxBytes, quarantineMaxBytes, databaseDeadlineMs: deadlineMs, isDatabaseAway } = settings;
  const journal = await claimJournal(dataDir, journalMaxBytes, logger);
  const pool = connect(databaseUrl, OTHER_CONNECTIONS, deadlineMs, logger);
  const lanePools = Array.from({ length: APPEND_LANES }, () => connect(databaseUrl, 1, deadlineMs, logger));
  const metrics = new IngestMetrics();
  metrics.watchJournal(journal);
  const log = openWriter({ pool, projections: PROJECTIONS, onAppended: (batch) => metrics.countAppended(batch) });
  const watched = watchQuarantine({ logger, countEvicted: (samples) => metrics.countEvictedSamples(samples) });

  const tellOfDatabase = watchDatabase(logger);
  const breaker = new Breaker((isOpen, cause) => {
    tellOfDatabase(isOpen, cause);
    if (isOpen) health.failAtDatabase(cause);
    drain.wake();
  });
  const health = new HealthWatch({ journal, breaker });
  const keep = new KeepCallbacks({
    lanes: lanePools.map((over) => log.committing<Pending>({ eventOf: ({ event }) => event, deadlineMs, over })),
    setAside: createSetAsideWithinRoom({ pool, maxBytes: quarantineMaxBytes, onFull: watched.onFull }),
    setAsideWithinMs: deadlineMs,
    journal,
    breaker,
    onJournalled: () => drain.wake(),
    maxBatch: MAX_BATCH,
    maxWaiting: MAX_WAITING,
    maxWaitingBytes: MAX_WAITING_BYTES,
    maxWaitMs: MAX_WAIT_MS,
  });
  const drain = new DrainLoop({
    journal,
    breaker,
    commit: log.committing<CallbackEvent>({ eventOf: (event) => event, deadlineMs }),
    // What the journal holds was acknowledged: it finds its place whatever the bound says.
    setAside: createSetAside(pool),
    logger,
    isFit: !isDatabaseAway,
    requireFit: () => requireFitDatabase(databaseUrl, deadlineMs),
    adoptOrphans: () => adoptOrphans(dataDir, journal, journalMaxBytes),
    onOrphanDrained: (orphan) =>
      settleOrphan(dataDir, orphan, pool, deadlineMs).catch((err: unknown) => {
        logger.warn(
          { err, folder: orphan.folder },
          'it is still reported that callbacks wait in a journal that is drained',
        );
      }),
    isBusy: () => keep.isBusy,
    onFailure: (error) => health.failAtDatabase(error),
  });
  const { publicUrls, signingKeys: keys } = settings;
  const sampler = createSignatureSampler({ pool, publicUrls, keys, logger, onEvicted: watched.onEvicted });

  if (isDatabaseAway) breaker.open(new Error('The database could not be reached when this door opened.'));
  const verifier = createSignatureVerifier({ publicUrls, keys });
  const receive = createReceiveCallback({
    verifier: publicUrls.length > 0 ? verifier : watchBelievedHosts(verifier, logger),
    append: (event, arrival) => keep.append(event, arrival),
    setAside: (refused) => keep.setAside(refused),
    sample: (arrival, reason) => sampler.sample(arrival, reason),
  });
  const stopReporting = reportJournalStatus(journal, logger);
  const reporter = await DoorReporter.start({
    dataDir,
    journal,
    registry: metrics.registry,
    health: () => health.read(),
    pool,
    breaker,
    databaseDeadlineMs: deadlineMs,
    logger,
  });
  const counts = new CallbackCounts();
  const stopRecording = recordFlight({ counts, keep, journal, breaker }, logger);
  drain.start();
  health.start();
  return {
    receiveCallback: async (arrival) => {
      counts.taken += 1;
      const refusal = await receive(arrival);
      counts.noteOutcome(refusal);
      metrics.countOutcome(arrival.route, refusal);
      if (refusal === null || isSetAside(refusal)) health.keep();
      else if (refusal.code === 'unavailable') health.refuse(arrival, refusal.cause);
      return refusal;
    },
    countShed: (why) => {
      metrics.countShed();
      // Strangers who took more than their share are refused whenever they like: nothing stands still for that.
      if (why === 'overloaded') counts.shed += 1;
    },
    health: () => health.read(),
    onProblem: watchMisdirected({ logger, count: (fault) => metrics.countMisdirected(fault) }),
    async close() {
      await keep.drained();
      await drain.stop();
      stopRecording();
      const settled = Promise.all([sampler.settled(), log.close()]);
      await Promise.race([settled, pause(DISCONNECT_WITHIN_MS, undefined, { ref: false })]);
      await health.stop();
      await stopReporting();
      await journal.flushed();
      await reporter.end();
      await closeJournal(journal);
      const disconnecting = [pool, ...lanePools].map((connections) => connections.end());
      await Promise.race([Promise.all(disconnecting), pause(DISCONNECT_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

function connect(databaseUrl: string, max: number, deadlineMs: number, logger: Logger): Pool {
  const pool = connectAsService(databaseUrl, {
    max,
    // A connection that has just been made has its statements and its pages of a large index to get to know again.
    idleTimeoutMillis: 0,
    ...KEEP_ALIVE,
    connectionTimeoutMillis: deadlineMs,
    // The server's own limit, so that it does not go on with what nobody waits for any more; and ours, for when it hangs.
    statement_timeout: deadlineMs,
    query_timeout: deadlineMs,
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'a database connection broke'));
  return pool;
}
