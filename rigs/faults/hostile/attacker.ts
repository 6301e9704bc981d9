/**
 * An attacker as its own process, so that it takes its time from the machine and not from the sender of the genuine
 * callbacks. Arguments: the port, and the attack as JSON. It tells its parent when it has begun, attacks until it is
 * told to stop, and reports the result.
 */
import { once } from 'node:events';
import { Ledger } from '../../load/ledger.js';
import { offerLoad } from '../../load/offer-load.js';
import type { Attack, AttackReport } from './attack.js';
import { hostileRequests } from './requests.js';
import { stay } from './stay.js';

const [, , portText = '', attackText = ''] = process.argv;
const port = Number(portText);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the parent a moment ago
const attack = JSON.parse(attackText) as Attack;

const stopping = new AbortController();
process.once('disconnect', () => process.exit());
process.on('message', () => stopping.abort());
process.send?.('begun');
const report = await run();
process.send?.(report, () => process.exit());

async function run(): Promise<AttackReport> {
  const { from } = attack;
  if (attack.does === 'stay') return stay({ ...attack, port }, stopping.signal);
  const ledger = new Ledger();
  const { request, connections, rate } = attack;
  const load = offerLoad({ port, from, ledger, traffic: hostileRequests(request), connections, rate });
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
  await load.stop();
  return { sent: ledger.offered, outcomes: Object.fromEntries(ledger.outcomes), heldAtMost: 0, longestHeldMs: 0 };
}
