import { markdownTable } from '../../../test/support/markdown-table.js';
import { median } from '../../../test/support/median.js';
import type { PeerLatencies } from '../parts/at-half-load.js';
import type { Round } from '../measure/measure-round.js';
import type { PeerRounds } from '../parts/compare-peers.js';
import type { BytesPerEvent } from '../parts/cost-in-bytes.js';
import type { StoredRounds } from '../parts/over-a-full-log.js';
import type { StartMarks } from '../parts/time-start.js';
import type { ProcessRounds } from '../parts/two-processes.js';
import type { LoadRounds } from '../parts/vary-load.js';
import { DATABASE_ALONE, TUTORIAL } from '../peers/measured-peers.js';
import type { Results } from '../results.js';
import { describeMean, describeRatio, ratioOf, short } from './ratio.js';

/**
 * All tables of a run. Callbacks per second appear as ratios only, because the absolute figures depend on the machine.
 */
export function describeResults({ peers, loads, latency, processes, bytes, stored, start }: Results): string {
  const tables = [
    peers && `## All peers at one load\n\n${describePeers(peers)}`,
    peers && `## CPU and memory\n\n${describeCosts(peers)}`,
    loads && `## Sidetrack beside the peer that stores nothing\n\n${describeLoads(loads)}`,
    latency && `## Latency at half of each one's own maximum\n\n${describeLatencies(latency)}`,
    processes && `## Two processes before one database\n\n${describeProcesses(processes)}`,
    bytes && `## Bytes for each stored event\n\n${describeBytes(bytes)}`,
    stored && `## Over a full log\n\n${describeStored(stored)}`,
    start && `## From \`npm start\` to the first 200\n\n${describeStarts(start)}`,
  ];
  return tables.filter((table) => table !== undefined).join('\n\n');
}

const rates = (rounds: readonly Round[]): number[] => rounds.map(({ perSecond }) => perSecond);

function describePeers(peers: readonly PeerRounds[]): string {
  const ratesOf = (key: string): number[] =>
    peers.filter((peer) => peer.key === key).flatMap((peer) => rates(peer.rounds));
  const rows = peers.map((peer) => [
    peer.name,
    describeRatio(ratioOf(rates(peer.rounds), ratesOf(TUTORIAL.key))),
    describeRatio(ratioOf(rates(peer.rounds), ratesOf(DATABASE_ALONE.key))),
    sum(peer.rounds.map(({ refused }) => refused)),
  ]);
  return markdownTable(['', 'times the tutorial handler', 'times the INSERTs without HTTP', 'refused'], rows);
}

function describeCosts(peers: readonly PeerRounds[]): string {
  const rows = peers.map(({ name, rounds, idleMiB }) => [
    name,
    short(median(rounds.map(({ nodeMicros }) => nodeMicros))),
    short(median(rounds.map(({ postgresMicros }) => postgresMicros))),
    short(idleMiB),
    short(Math.max(...rounds.map(({ residentMiB }) => residentMiB))),
  ]);
  const titles = ['', 'Node, µs a callback', 'PostgreSQL, µs a callback', 'idle MiB', 'loaded MiB'];
  return markdownTable(titles, rows);
}

function describeLoads(loads: readonly LoadRounds[]): string {
  const rows = loads.map(({ load, sidetrack, limit }) => [
    load,
    describeRatio(ratioOf(rates(sidetrack), rates(limit))),
    sum(sidetrack.map(({ refused }) => refused)),
  ]);
  return markdownTable(['', 'of what Node takes at all', 'refused'], rows);
}

function describeLatencies(latencies: readonly PeerLatencies[]): string {
  const rows = latencies.map(({ name, rounds }) => {
    const [p50s, p99s] = [rounds.map(({ p50Ms }) => p50Ms), rounds.map(({ p99Ms }) => p99Ms)];
    return [name, spread(p50s), spread(p99s), sum(rounds.map(({ refused }) => refused))];
  });
  return markdownTable(['', 'p50 ms', 'p99 ms', 'refused'], rows);
}

function describeProcesses({ one, two, deadlocks }: ProcessRounds): string {
  const middle = (rounds: readonly Round[], figureOf: (round: Round) => number): string =>
    short(median(rounds.map(figureOf)));
  const rows = [
    ['one process', '1.0', one],
    ['two processes', describeRatio(ratioOf(rates(two), rates(one))), two],
  ] as const;
  return markdownTable(
    ['', 'times one process', 'cores of Node', 'cores of PostgreSQL', 'refused', 'deadlocks'],
    rows.map(([name, ratio, rounds]) => [
      name,
      ratio,
      middle(rounds, ({ perSecond, nodeMicros }) => (perSecond * nodeMicros) / 1e6),
      middle(rounds, ({ perSecond, postgresMicros }) => (perSecond * postgresMicros) / 1e6),
      sum(rounds.map(({ refused }) => refused)),
      rounds === two ? deadlocks : '',
    ]),
  );
}

function describeStored({ events, sittings }: StoredRounds): string {
  const [empty, full] = [sittings.flatMap((sitting) => sitting.empty), sittings.flatMap((sitting) => sitting.full)];
  const bySitting = sittings.map((sitting) => ratioOf(rates(sitting.full), rates(sitting.empty)).median);
  const ratios = [
    describeRatio(ratioOf(rates(full), rates(empty))),
    bySitting.map(short).join(', '),
    describeMean(bySitting),
    short(sum(rates(full)) / sum(rates(empty))),
  ];
  const rows = [
    ['0', ratios.map(() => '1.0'), empty],
    [events.toLocaleString('en-US'), ratios, full],
  ] as const;
  return markdownTable(
    [
      'events stored before',
      'times an empty database',
      'by sitting',
      'mean of the sittings',
      'all rounds together',
      'PostgreSQL, µs a callback',
      'bytes of WAL a callback',
      'refused',
    ],
    rows.map(([before, times, rounds]) => [
      before,
      ...times,
      short(median(rounds.map(({ postgresMicros }) => postgresMicros))),
      Math.round(median(rounds.map(({ walBytes }) => walBytes))),
      sum(rounds.map(({ refused }) => refused)),
    ]),
  );
}

function describeBytes(costs: readonly BytesPerEvent[]): string {
  const rows = costs.map(({ mix, events, payload, wal, ...sizes }) => {
    const { log, logIndexes, projection, projectionIndexes } = sizes;
    const all = log + logIndexes + projection + projectionIndexes;
    const bytes = [payload, log, logIndexes, projection, projectionIndexes, all].map(Math.round);
    return [mix, events, ...bytes, `${short(all / payload)} ×`, Math.round(wal)];
  });
  const stored = ['payload', 'log', 'its indexes', 'state', 'its indexes', 'all', 'of the payload'];
  const titles = ['', 'events', ...stored, 'WAL'];
  return markdownTable(titles, rows);
}

function describeStarts(starts: readonly StartMarks[]): string {
  const rows = [
    ['npm and the program loaded, until PostgreSQL is launched', starts.map((one) => one.launchedMs)],
    ['PostgreSQL, until it is ready', starts.map((one) => one.databaseReadyMs - one.launchedMs)],
    ['schema checked, ingest door loaded, first 200', starts.map((one) => one.firstAcceptedMs - one.databaseReadyMs)],
    ['**`npm start` to the first 200**', starts.map((one) => one.firstAcceptedMs)],
    ['`npm start` to both doors open', starts.map((one) => one.readyMs)],
  ] as const;
  return markdownTable(
    ['', 'ms, median'],
    rows.map(([what, values]) => [what, spread(values)]),
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const spread = (values: readonly number[]): string =>
  describeRatio({ median: median(values), lowest: Math.min(...values), highest: Math.max(...values) });
