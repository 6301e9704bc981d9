import { median } from '../../test/support/median.js';
import { requireStored, startContender, stopContender, type Contender } from './measure/contender.js';
import { openServer, type BenchServer } from './measure/open-server.js';
import { measureAtHalfLoad } from './parts/at-half-load.js';
import { comparePeers, warmUp } from './parts/compare-peers.js';
import { measureBytes } from './parts/cost-in-bytes.js';
import { measureOverAFullLog } from './parts/over-a-full-log.js';
import { timeStarts } from './parts/time-start.js';
import { compareProcesses } from './parts/two-processes.js';
import { varyLoad } from './parts/vary-load.js';
import { MEASURED_PEERS, SIDETRACK, STORE_NOTHING, type MeasuredPeer } from './peers/measured-peers.js';
import type { Part, Results } from './results.js';
import type { Scope } from './scope.js';

type Say = (line: string) => void;

/** Measures these parts one after the other. At the end it checks that everything that was acknowledged is stored. */
export async function measureParts(parts: readonly Part[], scope: Scope, say: Say): Promise<Results> {
  const server = await openServer();
  const underLoad = await measureUnderLoad(parts, server, scope, say);
  const processes = await measureIf(parts, 'processes', say, () => compareProcesses(server, scope));
  const bytes = await measureIf(parts, 'bytes', say, () => measureBytes(server, scope));
  const stored = await measureIf(parts, 'stored', say, () => measureOverAFullLog(server, scope));
  const start = await measureIf(parts, 'start', say, () => timeStarts(scope.starts));
  return { hugePages: server.hugePages, ...underLoad, processes, bytes, stored, start };
}

async function measureUnderLoad(
  parts: readonly Part[],
  server: BenchServer,
  scope: Scope,
  say: Say,
): Promise<Pick<Results, 'peers' | 'loads' | 'latency'>> {
  const needed = peersOf(parts);
  const contenders: Contender[] = [];
  for (const peer of needed) contenders.push(await startContender(peer, server));
  for (const contender of contenders) {
    say(`warming up: ${contender.running.peer.name} …`);
    await warmUp(contender, scope);
  }
  const find = (peer: MeasuredPeer): Contender => contenders.find(({ running }) => running.peer === peer)!;
  const peers = await measureIf(parts, 'peers', say, () => comparePeers(contenders, scope));
  const maximumOf = ({ running, fastestPerSecond }: Contender): number => {
    const rounds = peers?.find(({ key }) => key === running.peer.key)?.rounds ?? [];
    return rounds.length === 0 ? fastestPerSecond : median(rounds.map(({ perSecond }) => perSecond));
  };
  const loads = await measureIf(parts, 'loads', say, () => varyLoad(find(SIDETRACK), find(STORE_NOTHING), scope));
  const overHttp = contenders.filter(({ running }) => running.peer.isAskedDirectly !== true);
  const latency = await measureIf(parts, 'latency', say, () => measureAtHalfLoad(overHttp, maximumOf, scope));
  for (const contender of contenders) {
    await requireStored(contender);
    await stopContender(contender);
  }
  return { peers, loads, latency };
}

function peersOf(parts: readonly Part[]): readonly MeasuredPeer[] {
  if (parts.includes('peers') || parts.includes('latency')) return MEASURED_PEERS;
  return parts.includes('loads') ? [SIDETRACK, STORE_NOTHING] : [];
}

async function measureIf<T>(
  parts: readonly Part[],
  part: Part,
  say: Say,
  measure: () => Promise<T>,
): Promise<T | undefined> {
  if (!parts.includes(part)) return undefined;
  const startedAt = performance.now();
  const measured = await measure();
  say(`${part}: measured in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
  return measured;
}
