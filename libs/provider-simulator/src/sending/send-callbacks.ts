import { setMaxListeners } from 'node:events';
import { Pool } from 'undici';
import type { PlannedCallback } from '../lives/planned-callback.js';
import { deliver, type ProviderLine } from './deliver.js';
import { toRequest, withoutTrailingSlash, type ProviderRequest } from './provider-request.js';
import { sleep } from './sleep.js';
import { Slots } from './slots.js';
import { Tally, type Outcome, type SendSummary } from './tally.js';

export interface SendOptions {
  /** The address to call, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** The address that Sidetrack believes it has. This address is signed. The default is the called address. */
  readonly publicUrl?: string;
  readonly signingKey: string;
  /** New callbacks per second. By default as fast as answers come. */
  readonly rate?: number;
  /** The number of connections, and so of requests at a time. 16 by default. */
  readonly concurrency?: number;
  /** The pauses before further attempts. The provider's by default; `[]` means a single attempt. */
  readonly retryDelaysMs?: readonly number[];
  readonly connectTimeoutMs?: number;
  /** How long one attempt waits for its answer. */
  readonly answerTimeoutMs?: number;
  /** The total time for one callback, including pauses. */
  readonly totalTimeoutMs?: number;
  /** Stops the run: started callbacks get their answers, and no new callback is started. */
  readonly signal?: AbortSignal;
  /** Called with the final outcome of each callback. */
  readonly onOutcome?: (callback: PlannedCallback, outcome: Outcome) => void;
}

/**
 * Sends the callbacks in order, each signed, and counts the answers. Like the provider, it tries three times after no
 * answer or a 5xx, and then gives up the callback.
 *
 * @example
 * const summary = await sendCallbacks(planTraffic(options), { url: 'http://127.0.0.1:3000', signingKey });
 */
export async function sendCallbacks(callbacks: readonly PlannedCallback[], options: SendOptions): Promise<SendSummary> {
  const { rate, signal, onOutcome } = options;
  const signing = signingOf(options);
  const line = openLine(options);
  const underWay = new Set<Promise<unknown>>();
  const startedAt = performance.now();
  // Every pause adds a listener for the end of the run. This is not a leak.
  if (signal) setMaxListeners(0, signal);

  const faults: unknown[] = [];
  const send = async (callback: PlannedCallback, request: ProviderRequest): Promise<void> => {
    const outcome = await deliver(request, line);
    line.tally.countEnd(outcome);
    onOutcome?.(callback, outcome);
  };

  try {
    for (const [index, callback] of callbacks.entries()) {
      const request = toRequest(callback, signing);
      if (rate !== undefined) await sleepUntil(startedAt + (index * 1_000) / rate, signal);
      await line.slots.take();
      if (signal?.aborted || faults.length > 0) break;
      const sending: Promise<unknown> = send(callback, request)
        .catch((error: unknown) => faults.push(error))
        .then(() => underWay.delete(sending));
      underWay.add(sending);
    }
    await Promise.all(underWay);
  } finally {
    await line.pool.close();
  }
  // No answer can cause a rejection: deliveries turn every failure into an outcome.
  if (faults.length > 0) throw faults[0];
  return line.tally.summarise(callbacks.length, performance.now() - startedAt);
}

function signingOf({ url, publicUrl = url, signingKey }: SendOptions): Parameters<typeof toRequest>[1] {
  return {
    pathPrefix: withoutTrailingSlash(new URL(url).pathname),
    publicUrl: withoutTrailingSlash(publicUrl),
    signingKey,
  };
}

/** The defaults are the provider's own (callback reference §0). */
function openLine(options: SendOptions): ProviderLine {
  const { concurrency = 16, connectTimeoutMs = 2_000, answerTimeoutMs = 5_000, totalTimeoutMs = 15_000 } = options;
  const { url, signal, retryDelaysMs = [200, 3_000] } = options;
  return {
    pool: new Pool(new URL(url).origin, { connections: concurrency, connect: { timeout: connectTimeoutMs } }),
    slots: new Slots(concurrency),
    tally: new Tally(),
    retryDelaysMs,
    answerTimeoutMs,
    totalTimeoutMs,
    signal,
  };
}

/** Due times count from the start, not from the last callback, so the average rate is right. */
async function sleepUntil(dueAt: number, signal: AbortSignal | undefined): Promise<void> {
  const waitMs = dueAt - performance.now();
  if (waitMs >= 1) await sleep(waitMs, signal);
}
