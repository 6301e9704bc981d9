import { cloneDatabase } from '../support/clone-database.js';
import { startTestPostgres } from '../support/test-postgres.js';
import { measureThroughput, type LoadResult } from './load.js';
import { SIDETRACK, startPeer, TUTORIAL, type Peer } from './peers.js';

/**
 * Callbacks per second of the real ingest door beside a handler as tutorials write it: one PostgreSQL, one load
 * generator, the same callbacks, interleaved rounds. What counts is the ratio; the figures depend on the machine.
 */
const ROUNDS = 3;
const LOAD = { connections: 64, milliseconds: 5_000, messages: 12_000 };
const WARM_UP = { connections: 64, milliseconds: 2_000, messages: 5_000 };

const PEERS: readonly Peer[] = [SIDETRACK, TUTORIAL];

// No settings on top of the product's: fsync and synchronous_commit are on, as they are for users.
const postgres = await startTestPostgres({});
try {
  const database = await cloneDatabase(postgres.adminUrl);
  const running = await Promise.all(PEERS.map((peer) => startPeer(peer, database.url)));
  const results = new Map<Peer, LoadResult[]>(PEERS.map((peer) => [peer, []]));
  for (const { url } of running) await measureThroughput(url, WARM_UP);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const { peer, url } of running) {
      const result = await measureThroughput(url, LOAD);
      results.get(peer)?.push(result);
      say(
        `round ${round}: ${peer.name}: ${Math.round(result.perSecond)}/s, ${result.refused} of ${result.answered} refused`,
      );
    }
  }
  await Promise.all(running.map((peer) => peer.stop()));
  report(results);
} finally {
  await postgres.stop();
}

function report(results: ReadonlyMap<Peer, readonly LoadResult[]>): void {
  const baseline = median(results.get(TUTORIAL) ?? []);
  say('\n| | callbacks/s, median | spread | ratio | refused |\n|---|---|---|---|---|');
  for (const [peer, rounds] of results) {
    const rates = rounds.map((round) => round.perSecond);
    const refused = rounds.reduce((sum, round) => sum + round.refused, 0);
    const spread = `${Math.round(Math.min(...rates))}–${Math.round(Math.max(...rates))}`;
    const ratio = (median(rounds) / baseline).toFixed(1);
    say(`| ${peer.name} | ${Math.round(median(rounds))} | ${spread} | ${ratio} | ${refused} |`);
  }
  say(`\n${LOAD.connections} connections, ${ROUNDS} rounds of ${LOAD.milliseconds / 1_000} s each, interleaved.`);
}

function median(rounds: readonly LoadResult[]): number {
  const sorted = rounds.map((round) => round.perSecond).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
