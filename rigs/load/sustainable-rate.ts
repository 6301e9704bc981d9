import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from './ledger.js';
import type { Line } from './line.js';
import { offerLoad } from './offer-load.js';
import { messageTraffic, type Traffic } from './traffic.js';

/** Callbacks a second that the door accepts when as many connections as a provider has send as fast as answers come. */
export async function measureSustainableRate(
  port: number,
  ledger: Ledger,
  milliseconds: number,
  traffic: Traffic = messageTraffic(),
): Promise<number> {
  const load = offerLoad({ port, ledger, traffic, connections: 64 });
  // The first second goes into compiling and connecting, so it does not count.
  await sleep(1_000);
  const [before, startedAt] = [ledger.accepted, performance.now()];
  await sleep(milliseconds);
  const perSecond = ((ledger.accepted - before) * 1_000) / (performance.now() - startedAt);
  await load.stop();
  return Math.round(perSecond);
}

const SUSTAINED_WITHIN_MS = 250;

/**
 * The highest of these rates at which every callback that falls due is accepted over these connections, 99 of 100
 * within a quarter of a second. The lowest rate when none qualifies.
 */
export async function findSustainedRate(
  rates: readonly number[],
  { port, ledger, traffic, open, forMs }: SustainedLoad,
): Promise<number> {
  for (const rate of rates) {
    const { refused } = ledger;
    ledger.forgetTimes();
    const load = offerLoad({ port, ledger, traffic, open, connections: open.length, rate });
    await sleep(forMs);
    await load.stop();
    if (ledger.refused === refused && ledger.acceptedMs(99) < SUSTAINED_WITHIN_MS) return rate;
  }
  return rates.at(-1) ?? 0;
}

export interface SustainedLoad {
  readonly port: number;
  readonly ledger: Ledger;
  readonly traffic: Traffic;
  readonly open: readonly Line[];
  readonly forMs: number;
}
