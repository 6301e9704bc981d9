import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { judge } from '../faults/judge.js';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { Cluster } from '../load/cluster.js';
import { DoorProcess } from '../load/door-process.js';
import { eventually } from '../load/eventually.js';
import { findFreePort } from '../load/free-port.js';
import { journalRecords } from '../load/journal-records.js';
import { Ledger } from '../load/ledger.js';
import { markdownTable } from '../load/markdown-table.js';
import { offerLoad } from '../load/offer-load.js';
import { REPOSITORY } from '../load/repository.js';
import { measureSustainableRate } from '../load/sustainable-rate.js';
import { messageTraffic } from '../load/traffic.js';
import { growsSteadily, takeSample, type Sample } from './samples.js';

/** Half of what the door can sustain, for minutes: memory and handles stay flat, nothing is lost, nothing waits. */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
const SAMPLES = 20;
/** All that falls due while the disk stands still for two seconds can wait for its answer at once, as the provider's would. */
const MOST_CONNECTIONS = 8_000;

cleanUpOnSignals();
try {
  const cluster = await Cluster.start();
  const port = await findFreePort();
  const dataDir = join(cluster.folder, 'door');
  const logPath = join(cluster.folder, 'ingest.log');
  const door = await DoorProcess.start({ name: 'ingest', databaseUrl: cluster.url, dataDir, logPath, port });
  const ledger = new Ledger();
  const sustainable = await measureSustainableRate(port, ledger, 5_000);
  const rate = Math.round(sustainable / 2);
  say(`sustainable ${sustainable}/s; ${rate}/s for ${minutes} min …`);
  ledger.forgetTimes();
  const load = offerLoad({ port, ledger, traffic: messageTraffic(), connections: MOST_CONNECTIONS, rate });
  const samples: Sample[] = [];
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    samples.push(await takeSample(door.pid, ledger, dataDir));
    if (sample < SAMPLES) await sleep((minutes * 60_000) / SAMPLES);
  }
  await load.stop();
  const isDrained = async (): Promise<boolean> => (await journalRecords(dataDir)) === 0;
  // What waits in the journal is kept, but the log is what is judged.
  const drained = await eventually(isDrained, { withinMs: 60_000, everyMs: 250 });
  const { code } = await door.end();
  const { lost, doubled, astray } = await judge(cluster, ledger);
  await cluster.remove();
  await report(samples, { code, lost, doubled, astray, drained, ledger });
} finally {
  await cleanUpAll();
}

interface Outcome {
  readonly code: number | null;
  readonly lost: number;
  readonly doubled: number;
  readonly astray: number;
  readonly drained: boolean;
  readonly ledger: Ledger;
}

async function report(samples: readonly Sample[], { ledger, drained, ...outcome }: Outcome): Promise<void> {
  const rows = samples.map((one) => [
    Math.round(one.atMs / 1_000),
    one.accepted,
    one.refused,
    one.residentMiB,
    one.handles,
    one.journalled,
    one.p50Ms,
    one.p99Ms,
    one.slowestMs,
  ]);
  const titles = [
    'second',
    'accepted',
    'refused',
    'resident MiB',
    'handles',
    'in journal',
    'p50 ms',
    'p99 ms',
    'max ms',
  ];
  say(markdownTable(titles, rows));
  const faults = [
    ...(growsSteadily(samples.map((one) => one.residentMiB)) ? ['resident memory grows steadily'] : []),
    ...(growsSteadily(samples.map((one) => one.handles)) ? ['open handles grow steadily'] : []),
    ...(samples.some((one) => one.journalled > 0) ? ['the journal was not empty'] : []),
    ...(drained ? [] : ['the journal was not drained within a minute']),
    ...(ledger.refused > 0 ? [`refused: ${ledger.describeRefused()}`] : []),
    ...Object.entries(outcome).flatMap(([name, value]) => (value === 0 ? [] : [`${name}: ${value}`])),
  ];
  say(`\nlost ${outcome.lost}, doubled ${outcome.doubled}; ${faults.join('; ') || 'everything as it should be.'}`);
  await writeFile(join(REPOSITORY, '.bench', 'steady.json'), `${JSON.stringify({ samples, faults }, null, 2)}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
