import { monitorEventLoopDelay } from 'node:perf_hooks';
import { offerLoad, openLines } from '../../load/offer-load.js';
import { measureSustainableRate } from '../../load/sustainable-rate.js';
import { ReturningTraffic } from '../../load/returning-traffic.js';
import { messageTraffic } from '../../load/traffic.js';
import type { Fault } from '../fault.js';

/** More callers at once than the door can have waiting if it keeps its word: the limit is its own, not theirs. */
const CONNECTIONS = 4_000;

/** About as many as are accepted in the whole run. */
const PREPARED = 250_000;

const ACCEPTED_WITHIN_MS = 1_000;

export const overload = ({ forMs = 30_000, measureMs = 4_000, times = 4 } = {}): Fault => ({
  name: 'overload',
  says: `${times} × the sustainable rate offered for ${forMs / 1_000} s: accepted within a second (p99)`,
  needs: { ownLoad: true },
  async run(scene) {
    const { port, ledger } = scene;
    const traffic = new ReturningTraffic(messageTraffic(), PREPARED);
    const sustainable = await measureSustainableRate(port, ledger, measureMs, traffic);
    const open = await openLines(port, CONNECTIONS);
    ledger.forgetTimes();
    const [before, startedAt] = [ledger.offered, performance.now()];
    const load = offerLoad({
      port,
      ledger,
      traffic,
      onRefused: (callback) => traffic.sendAgain(callback),
      connections: CONNECTIONS,
      open,
      rate: sustainable * times,
    });
    // Whatever the generator itself is late is in every figure: on a busy machine it may be most of it.
    const own = monitorEventLoopDelay({ resolution: 5 });
    own.enable();
    await scene.pause(forMs);
    own.disable();
    const offered = Math.round(((ledger.offered - before) * 1_000) / (performance.now() - startedAt));
    await load.stop();
    const p99 = Math.round(ledger.acceptedMs(99));
    scene.notes.push(`sustainable ${sustainable}/s, offered ${offered}/s, accepted p99 ${p99} ms`);
    scene.notes.push(`the generator itself was late by ${Math.round(own.percentile(99) / 1e6)} ms (p99)`);
    scene.expect(p99 < ACCEPTED_WITHIN_MS, `p99 of accepted answers ${p99} ms`);
  },
});
