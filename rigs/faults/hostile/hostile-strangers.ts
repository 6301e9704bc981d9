import { randomUUID } from 'node:crypto';
import { messageParams, SIGNING_KEY } from '../../../test/support/provider.js';
import type { Fault } from '../fault.js';
import type { Scene } from '../scene.js';
import { ATTACKER_ADDRESS } from './attackers-address.js';
import { hostileLoad } from './hostile-load.js';
import { quarantined } from './quarantined.js';
import { sendSigned } from './send-signed.js';

/**
 * The URL as a proxy that ends TLS makes it, when nobody told the proxy to name the scheme. This is the commonest
 * mistake of a set-up.
 */
const SIGNED_FOR = 'http://hooks.example.test';

/**
 * One genuine callback is signed for another URL than PUBLIC_URL says. Then strangers send very many other wrong
 * callbacks. The operator still has to find the genuine one.
 */
export const hostileStrangers = ({ rate = 2.2, forMs = 60_000 } = {}): Fault =>
  hostileLoad({
    name: 'strangers',
    says: `a genuine misconfiguration, and ${Math.round((rate * forMs) / 1_000)} strangers' requests in ${forMs / 1_000} s behind it`,
    forMs,
    attacks: [{ does: 'send', door: 'ingest', from: ATTACKER_ADDRESS, request: 'stranger', connections: 8, rate }],
    beside: async (scene) => {
      const sid = await misconfigured(scene);
      return () => expectFound(scene, [sid]);
    },
  });

/**
 * The same mistake every two seconds amid many strangers a second. At least one of the genuine callbacks has to be
 * found.
 */
export const hostileManyStrangers = ({ rate = 50, forMs = 20_000, everyMs = 2_000 } = {}): Fault =>
  hostileLoad({
    name: 'many-strangers',
    says: `a genuine misconfiguration every ${everyMs / 1_000} s amid ${rate} strangers' requests a second`,
    forMs,
    attacks: [{ does: 'send', door: 'ingest', from: ATTACKER_ADDRESS, request: 'stranger', connections: 16, rate }],
    beside: async (scene) => {
      const sids: Promise<string>[] = [];
      const sending = setInterval(() => void sids.push(misconfigured(scene)), everyMs);
      return async () => {
        clearInterval(sending);
        await expectFound(scene, await Promise.all(sids));
      };
    },
  });

async function misconfigured(scene: Scene): Promise<string> {
  const sid = randomUUID();
  await sendSigned(scene.port, messageParams(sid, 'sent'), { key: SIGNING_KEY, base: SIGNED_FOR });
  return sid;
}

async function expectFound(scene: Scene, sids: readonly string[]): Promise<void> {
  await scene.startApi();
  const kept = await quarantined(scene.api.options.port, 'signature');
  const found = kept.find(({ body }) => sids.some((sid) => body?.includes(sid)));
  scene.notes.push(`${kept.length} samples kept`);
  scene.expect(found !== undefined, `the misconfiguration is not among the ${kept.length} samples`);
  const finding = found?.explanation?.finding;
  scene.expect(found === undefined || finding === 'other-url', `it is explained as ${finding}`);
}
