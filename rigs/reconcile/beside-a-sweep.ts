import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../../test/support/median.js';
import { ACCOUNT } from '../../test/support/provider.js';
import { inTurns } from '../bench/measure/in-turns.js';
import { Ledger } from '../load/ledger.js';
import { offerLoad, openLines } from '../load/offer-load.js';
import { messageTraffic } from '../load/traffic.js';
import { bigDay, fillDay } from './big-day.js';
import { openScene, SECRET, type Scene } from './scene.js';

const CONNECTIONS = 32;
/** The setting's default, at which the provider is also kept busy while nothing is swept. */
const REQUESTS_PER_SECOND = 20;

export interface BesideASweep {
  /** Callbacks a second, by round. */
  readonly without: readonly number[];
  readonly beside: readonly number[];
  /** The median of the ratios of neighbouring rounds. */
  readonly ratio: number;
  /** How many pages were read in the rounds beside a sweep. */
  readonly pages: number;
}

/**
 * How many callbacks a second the ingest door takes while the API door sweeps as it does by default, against while it
 * stands still, in turns. The stand-in makes its pages on the same machine, which is no work of ours: in the rounds
 * without a sweep it is asked for as many pages by the rig.
 */
export async function measureBesideASweep(count: number, rounds: number, seconds: number): Promise<BesideASweep> {
  const scene = await openScene({});
  await fillDay(scene, bigDay(), count);
  const sweeping = keepSweeping(scene, await scene.ask());
  const ledger = new Ledger();
  const lines = await openLines(scene.ingest.options.port, CONNECTIONS);
  const traffic = messageTraffic();
  let pages = 0;
  const takePerSecond = async (): Promise<number> => {
    const [before, startedAt] = [ledger.accepted, performance.now()];
    const load = offerLoad({ port: scene.ingest.options.port, ledger, traffic, connections: CONNECTIONS, open: lines });
    await sleep(seconds * 1_000);
    const rate = ((ledger.accepted - before) * 1_000) / (performance.now() - startedAt);
    await load.stop();
    return rate;
  };
  await takePerSecond();
  const [without = [], beside = []] = await inTurns([false, true], rounds, async (isSweeping) => {
    scene.api().signal(isSweeping ? 'SIGCONT' : 'SIGSTOP');
    const asked = scene.provider.requests.length;
    const busy = isSweeping ? null : keepBusy(scene);
    const rate = await takePerSecond();
    busy?.stop();
    if (isSweeping) pages += scene.provider.requests.length - asked;
    return rate;
  });
  scene.api().signal('SIGCONT');
  await sweeping.stop();
  await scene.close();
  const ratio = median(beside.map((rate, round) => rate / without[round]!));
  return { without, beside, ratio, pages };
}

/** Has a run under way all the time. While the door stands still, so does this. */
function keepSweeping(scene: Scene, first: string): { stop(): Promise<void> } {
  const over = new AbortController();
  const work = (async () => {
    let path = first;
    while (!over.signal.aborted) {
      const { state } = await scene.look(path);
      if (state === 'done' || state === 'failed') path = await scene.ask();
      await sleep(200);
    }
  })();
  return {
    stop: async () => {
      over.abort();
      await work;
    },
  };
}

/** Asks the provider for pages of the day as often as a sweep does. */
function keepBusy({ provider }: Scene): { stop(): void } {
  const authorization = `Basic ${btoa(`${ACCOUNT}:${SECRET}`)}`;
  let page = 0;
  const timer = setInterval(() => {
    const url = `${provider.url}/api/messaging/logs?created_on=${bigDay()}&page_size=1000&page_number=${(page += 1)}`;
    void fetch(url, { headers: { authorization } }).then(
      async (answer) => await answer.arrayBuffer(),
      () => null,
    );
  }, 1_000 / REQUESTS_PER_SECOND);
  return { stop: () => clearInterval(timer) };
}
