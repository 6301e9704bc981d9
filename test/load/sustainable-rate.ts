import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from './ledger.js';
import { offerLoad } from './offer-load.js';
import { messageTraffic, type Traffic } from './traffic.js';

/** Callbacks a second that the door accepts when as many connections as a provider has send as fast as it answers. */
export async function measureSustainableRate(
  port: number,
  ledger: Ledger,
  milliseconds: number,
  traffic: Traffic = messageTraffic(),
): Promise<number> {
  const load = offerLoad({ port, ledger, traffic, connections: 64 });
  // The first second compiles and connects; it is not what the door can sustain.
  await sleep(1_000);
  const [before, startedAt] = [ledger.accepted, performance.now()];
  await sleep(milliseconds);
  const perSecond = ((ledger.accepted - before) * 1_000) / (performance.now() - startedAt);
  await load.stop();
  return Math.round(perSecond);
}
