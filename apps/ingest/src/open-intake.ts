import { INGEST_POOLS, openPools, requireFitDatabase } from '@sidetrack/database';
import { functionNames, openWriter } from '@sidetrack/event-store';
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
  DoorLanes,
  DrainLoop,
  HealthWatch,
  isSetAside,
  KeepCallbacks,
  lanesToOneServer,
  type Pending,
  reportJournalStatus,
  type ReceiveCallback,
  settleOrphan,
} from '@sidetrack/intake';
import type { CallbackEvent } from '@sidetrack/domain';
import { createSignatureVerifier } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ProblemListener } from '@sidetrack/http-service';
import { CallbackCounts } from './flight-record/door-figures.js';
import { recordFlight } from './flight-record/record-flight.js';
import { IngestMetrics } from './ingest-metrics.js';
import type { IngestSettings } from './ingest-settings.js';
import type { WhyShed } from './shed-load.js';
import { NodeLanes } from './node-lanes.js';
import { watchBelievedHosts } from './watch-believed-hosts.js';
import { watchDatabase } from './watch-database.js';
import { watchMisdirected } from './watch-misdirected.js';
import { watchQuarantine } from './watch-quarantine.js';

const MAX_BATCH = 500;

/**
 * How long callbacks may have waited for a lane before the journal takes those that come after them. It is longer than
 * a write to the journal takes, and keeps every answer well below a second, however slow the database is.
 */
const MAX_WAIT_MS = 300;
/** With callbacks of usual size the bound in time is reached before this one. */
const MAX_WAITING = 5_000;
/** With bodies of half a KiB this bound is never reached; with bodies of 64 KiB it bounds the memory of those that wait. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/** How long a connection may take to end; one that hangs is not waited for any longer. */
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
  /** Writes the callbacks that still wait to the database or to the journal, and closes both. */
  close(): Promise<void>;
}

/** Builds the way of a callback, from the database and the journal of this process, and begins to drain the journal. */
export async function openIntake(databaseUrl: string, settings: IngestSettings, logger: Logger): Promise<Intake> {
  const { dataDir, journalMaxBytes, quarantineMaxBytes, databaseDeadlineMs: deadlineMs, isDatabaseAway } = settings;
  const journal = await claimJournal(dataDir, journalMaxBytes, logger);
  const pools = openPools(databaseUrl, INGEST_POOLS, {
    withinMs: deadlineMs,
    onBroken: (err) => logger.warn({ err }, 'a database connection broke'),
  });
  const pool = pools.of('others');
  const metrics = new IngestMetrics();
  metrics.watchJournal(journal);
  const log = openWriter({ pool, projections: PROJECTIONS, onAppended: (batch) => metrics.countAppended(batch) });
  const watched = watchQuarantine({ logger, countEvicted: (samples) => metrics.countEvictedSamples(samples) });

  const tellOfDatabase = watchDatabase(logger);
  const breakerOf = (node?: string): Breaker =>
    new Breaker((isOpen, cause) => {
      tellOfDatabase(isOpen, cause, node);
      if (isOpen) health.failAtDatabase(cause);
      drain.wake();
    });
  const breaker = breakerOf();
  const lanes = new DoorLanes(
    lanesToOneServer(
      pools.allOf('lanes').map((over) => log.committing<Pending>({ eventOf: ({ event }) => event, deadlineMs, over })),
      log.committing<CallbackEvent>({ eventOf: (event) => event, deadlineMs }),
      breaker,
    ),
  );
  const nodes = new NodeLanes({ databaseUrl, pool, lanes, log, deadlineMs, makeBreaker: breakerOf, logger });
  const health = new HealthWatch({ journal, breaker: lanes, journalsOnDisk: settings.processes });
  const keep = new KeepCallbacks({
    lanes,
    setAside: createSetAsideWithinRoom({ pool, maxBytes: quarantineMaxBytes, onFull: watched.onFull }),
    setAsideWithinMs: deadlineMs,
    journal,
    onJournalled: () => drain.wake(),
    maxBatch: MAX_BATCH,
    maxWaiting: MAX_WAITING,
    maxWaitingBytes: MAX_WAITING_BYTES,
    maxWaitMs: MAX_WAIT_MS,
  });
  const drain = new DrainLoop({
    journal,
    lanes,
    // The callbacks in the journal were acknowledged: quarantine has to take them, whatever its bound says.
    setAside: createSetAside(pool),
    logger,
    isFit: !isDatabaseAway,
    requireFit: async () => {
      await requireFitDatabase(databaseUrl, deadlineMs, functionNames(PROJECTIONS).append);
      await nodes.choose();
    },
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
  // Where this fails, the lanes to one server serve as well; the next look finds the nodes.
  else await nodes.choose().catch((err: unknown) => logger.warn({ err }, 'the database did not say how it is made up'));
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
    breaker: {
      get isOpen() {
        return lanes.isAllOpen;
      },
    },
    databaseDeadlineMs: deadlineMs,
    logger,
  });
  const counts = new CallbackCounts();
  const stopRecording = recordFlight({ counts, keep, journal, breaker: lanes }, logger);
  drain.start();
  health.start();
  nodes.watch();
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
      // Strangers who took more than their share are refused at any time, so that is no sign that something stood
      // still.
      if (why === 'overloaded') counts.shed += 1;
    },
    health: () => health.read(),
    onProblem: watchMisdirected({ logger, count: (fault) => metrics.countMisdirected(fault) }),
    async close() {
      await keep.drained();
      await drain.stop();
      stopRecording();
      const flushed = Promise.all([sampler.flush(), log.close()]);
      await Promise.race([flushed, pause(DISCONNECT_WITHIN_MS, undefined, { ref: false })]);
      await health.stop();
      await stopReporting();
      await journal.flushed();
      await reporter.end();
      await closeJournal(journal);
      await Promise.race([
        Promise.all([pools.close(), nodes.close()]),
        pause(DISCONNECT_WITHIN_MS, undefined, { ref: false }),
      ]);
    },
  };
}
