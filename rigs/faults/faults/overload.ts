import { monitorEventLoopDelay } from 'node:perf_hooks';
import { offerLoad, openLines } from '../../load/offer-load.js';
import { findSustainedRate, measureSustainableRate } from '../../load/sustainable-rate.js';
import { ReturningTraffic } from '../../load/returning-traffic.js';
import { messageTraffic } from '../../load/traffic.js';
import type { Fault } from '../fault.js';

/**
 * More requests than a provider's workers would ever have under way. A callback that falls due while all connections
 * wait is not sent.
 */
const CONNECTIONS = 4_000;

/** About as many callbacks as are accepted in the whole run. */
const PREPARED = 250_000;

const SHARES_OF_MOST = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4];
const ACCEPTED_WITHIN_MS = 1_000;

export const overload = ({ forMs = 30_000, measureMs = 4_000, times = 4 } = {}): Fault => ({
  name: 'overload',
  says: `${times} × the sustainable rate offered for ${forMs / 1_000} s: accepted within a second (p99)`,
  needs: { ownLoad: true },
  async run(scene) {
    const { port, ledger } = scene;
    const traffic = new ReturningTraffic(messageTraffic(), PREPARED);
    const most = await measureSustainableRate(port, ledger, measureMs, traffic);
    const open = await openLines(port, CONNECTIONS);
    const rates = SHARES_OF_MOST.map((share) => Math.round(most * share));
    const sustained = await findSustainedRate(rates, { port, ledger, traffic, open, forMs: measureMs });
    scene.notes.push(`at most ${most}/s over 64 connections, sustained ${sustained}/s over ${CONNECTIONS}`);

    ledger.forgetTimes();
    const [offered, accepted, startedAt] = [ledger.offered, ledger.accepted, performance.now()];
    const load = offerLoad({
      port,
      ledger,
      traffic,
      onRefused: (callback) => traffic.sendAgain(callback),
      connections: CONNECTIONS,
      open,
      rate: sustained * times,
    });
    // A delay of the generator itself is part of every figure. On a busy machine it may be most of the figure.
    const own = monitorEventLoopDelay({ resolution: 5 });
    own.enable();
    await scene.pause(forMs);
    own.disable();
    const perSecond = (count: number): number => Math.round((count * 1_000) / (performance.now() - startedAt));
    const [due, unsent] = [perSecond(ledger.offered - offered), perSecond(ledger.unsent)];
    scene.notes.push(`offered ${due}/s; ${due - unsent}/s reached the door, for the rest every connection waited`);
    scene.notes.push(`accepted ${perSecond(ledger.accepted - accepted)}/s`);
    await load.stop();
    for (const line of open) line.close();
    const p99 = Math.round(ledger.acceptedMs(99));
    scene.notes.push(
      `accepted within ${p99} ms (p99); the generator itself was late by ${Math.round(own.percentile(99) / 1e6)} ms (p99)`,
    );
    scene.expect(p99 < ACCEPTED_WITHIN_MS, `p99 of accepted answers ${p99} ms`);
  },
});
