import { measureSustainableRate } from '../load/sustainable-rate.js';
import { offerLoad } from '../load/offer-load.js';
import { messageTraffic } from '../load/traffic.js';
import type { SceneNeeds } from './fault.js';
import type { Scene } from './scene.js';

/**
 * As many connections as the door lets in: the provider opens another connection when all others wait. The connections
 * come from a proxy's address, as they do at a door that faces the internet.
 */
const MOST_CONNECTIONS = 12_000;
export const BEHIND_A_PROXY: Pick<SceneNeeds, 'environment'> = { environment: { TRUSTED_PROXIES: '127.0.0.1' } };

const WARM_UP_MS = 4_000;
/** Long enough for the door to measure its usual load, and to work off what was piled up. */
const CALM_MS = 4_000;

/**
 * Offers half of what the door can sustain, or `atMostPerSecond`, while something stands still. Notes whether callbacks
 * were refused because of that.
 */
export async function atHalfRate(
  scene: Scene,
  standStill: () => Promise<void>,
  { atMostPerSecond = Number.POSITIVE_INFINITY } = {},
): Promise<void> {
  const { port, ledger } = scene;
  const most = await measureSustainableRate(port, ledger, WARM_UP_MS);
  const rate = Math.min(Math.round(most / 2), atMostPerSecond);
  ledger.forgetTimes();
  const before = new Map(ledger.outcomes);
  const load = offerLoad({ port, ledger, traffic: messageTraffic(), connections: MOST_CONNECTIONS, rate });
  await scene.pause(CALM_MS);
  await standStill();
  await scene.pause(CALM_MS);
  await load.stop();
  scene.notes.push(`${rate}/s of ${most}/s`);
  const refused = ledger.describeRefused(before);
  scene.expect(refused === '', `refused at half of the sustainable rate: ${refused}`);
}
