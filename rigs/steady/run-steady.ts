import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessWatch } from '@sidetrack/observability';
import { judge, type Verdict } from '../faults/judge.js';
import { Cluster } from '../../test/support/cluster.js';
import { DoorProcess } from '../load/door-process.js';
import { eventually } from '../../test/support/eventually.js';
import { findFreePort } from '../../test/support/free-port.js';
import { journalRecords } from '../load/journal-records.js';
import { Ledger } from '../load/ledger.js';
import { offerLoad } from '../load/offer-load.js';
import { measureSustainableRate } from '../load/sustainable-rate.js';
import { messageTraffic } from '../load/traffic.js';
import { PROVOCATIONS, type Provoked } from './provoke.js';
import { takeSample, type Sample } from './samples.js';
import { classifyStall, type Finding } from './stalls/classify-stall.js';
import { doorLineOf, readDoorLines, type DoorLine } from './stalls/door-lines.js';
import { StallRecorder } from './stalls/stall-recorder.js';
import type { RecordedStall } from './stalls/stall.js';
import { TIMED_IO } from './watch/database-figures.js';
import { startWatcher } from './watch/start-watcher.js';
import { LOOK_EVERY_MS } from './watch/watched-moment.js';

export interface SteadyOptions {
  readonly minutes: number;
  /** Names of standstills to bring about, one after the other. */
  readonly provoke: readonly string[];
  readonly say: (text: string) => void;
}

/** A stall, its presumed cause, and what the door itself logged about it. */
export interface FoundStall {
  readonly stall: RecordedStall;
  readonly finding: Finding;
  readonly line: DoorLine | null;
  /** Milliseconds since the load began. */
  readonly atMs: number;
}

export interface SteadyRun {
  readonly rate: number;
  readonly sustainable: number;
  readonly samples: readonly Sample[];
  readonly stalls: readonly FoundStall[];
  readonly accepted: number;
  readonly refused: string;
  readonly drained: boolean;
  readonly exitCode: number | null;
  readonly verdict: Verdict;
}

const SAMPLES = 20;
/** Waits long enough to see the last standstill and what follows it. */
const SEEN_AFTER_MS = 6_000;
/**
 * As many connections as the door lets in, so that all callbacks that fall due while something stands still for four
 * seconds can wait for their answers at once, as the provider's would. They come from the address of a proxy, as all
 * callbacks of a provider do.
 */
const MOST_CONNECTIONS = 12_000;
/** The door's flight recorder logs at this level. */
const DOOR_SETTINGS = { TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'warn' };

/** Runs half of what the door can sustain, for minutes, with its own database and door. */
export async function runSteady({ minutes, provoke, say }: SteadyOptions): Promise<SteadyRun> {
  const cluster = await Cluster.start({ settings: TIMED_IO });
  const [port, dataDir, logPath] = [
    await findFreePort(),
    join(cluster.folder, 'door'),
    join(cluster.folder, 'ingest.log'),
  ];
  const door = await DoorProcess.start({
    name: 'ingest',
    databaseUrl: cluster.url,
    dataDir,
    logPath,
    port,
    environment: DOOR_SETTINGS,
  });
  const ledger = new Ledger();
  const sustainable = await measureSustainableRate(port, ledger, 5_000);
  const rate = Math.round(sustainable / 2);
  say(`sustainable ${sustainable}/s; ${rate}/s for ${minutes} min …`);
  ledger.forgetTimes();
  // Refusals while the sustainable rate was measured do not count.
  const outcomesBefore = new Map(ledger.outcomes);
  const [recorder, acceptedBefore, startedAt] = [new StallRecorder(ledger), ledger.accepted, Date.now()];
  const watcher = await startWatcher({
    databaseUrl: cluster.url,
    doorPid: door.pid,
    dataPath: dataDir,
    onMoment: (moment) => recorder.addWatched(moment),
  });
  const stopWatchingSelf = watchSelf(recorder, ledger);
  const load = offerLoad({ port, ledger, traffic: messageTraffic(), connections: MOST_CONNECTIONS, rate });
  const provoked = provokeEach(provoke, minutes, { cluster, door, watcherPid: watcher.pid });
  const samples: Sample[] = [];
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    samples.push(await takeSample(door.pid, ledger, dataDir));
    if (sample < SAMPLES) await sleep((minutes * 60_000) / SAMPLES);
  }
  await provoked;
  await load.stop();
  stopWatchingSelf();
  await watcher.end();
  recorder.end();
  const isDrained = async (): Promise<boolean> => (await journalRecords(dataDir)) === 0;
  // Callbacks in the journal are safe, but only the log is judged, so wait until the journal is empty.
  const drained = await eventually(isDrained, { withinMs: 60_000, everyMs: 250 });
  const { code } = await door.end();
  const lines = await readDoorLines(logPath);
  const stalls = recorder.stalls.map((stall): FoundStall => {
    const line = doorLineOf(stall, lines);
    return { stall, line, finding: classifyStall(stall, line), atMs: stall.fromMs - startedAt };
  });
  const verdict = await judge(cluster, ledger);
  await cluster.remove();
  return {
    rate,
    sustainable,
    samples,
    stalls,
    accepted: ledger.accepted - acceptedBefore,
    refused: ledger.describeRefused(outcomesBefore),
    drained,
    exitCode: code,
    verdict,
  };
}

/** The generator shares the machine with what it measures, so the generator itself may stand still. */
function watchSelf(recorder: StallRecorder, ledger: Ledger): () => void {
  const watch = new ProcessWatch();
  const timer = setInterval(() => {
    const { loopLateMs } = watch.takeFigures();
    recorder.addOwn({ at: Date.now(), loopLateMs, accepted: ledger.accepted, refused: ledger.refused });
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    watch.stop();
  };
}

/** Each standstill has its own part of the run, so that none falls into the seconds around another. */
async function provokeEach(names: readonly string[], minutes: number, scene: Provoked): Promise<void> {
  for (const name of names) {
    await sleep((minutes * 60_000) / (names.length + 1));
    await PROVOCATIONS[name]?.(scene);
  }
  if (names.length > 0) await sleep(SEEN_AFTER_MS);
}
