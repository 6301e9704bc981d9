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
  /** The address that Sidetrack believes it has, which is what gets signed; the one to call when nothing is said. */
  readonly publicUrl?: string;
  readonly signingKey: string;
  /** New callbacks a second; as fast as answers come when nothing is said. */
  readonly rate?: number;
  /** Connections, and so requests at a time: 16 when nothing is said. */
  readonly concurrency?: number;
  /** The pauses before further attempts, as the provider's when nothing is said; `[]` for a single attempt. */
  readonly retryDelaysMs?: readonly number[];
  readonly connectTimeoutMs?: number;
  /** How long one attempt waits for its answer. */
  readonly answerTimeoutMs?: number;
  /** How long one callback is tried in all, pauses included. */
  readonly totalTimeoutMs?: number;
  /** Stops the run: what has been begun gets its answer, nothing new begins. */
  readonly signal?: AbortSignal;
  /** Told how each callback came out in the end. */
  readonly onOutcome?: (callback: PlannedCallback, outcome: Outcome) => void;
}

/**
 * Sends the callbacks in their order, each signed, and counts what came back. Like the provider it tries three times
 * when no answer comes or a 5xx does, and then forgets the callback.
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
  // Everyone who pauses listens for the end of the run; that is no leak.
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
  // No answer can cause one: deliveries turn every failure into an outcome.
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

/** Due times count from the start, not from the last callback, so that the rate holds on average. */
async function sleepUntil(dueAt: number, signal: AbortSignal | undefined): Promise<void> {
  const waitMs = dueAt - performance.now();
  if (waitMs >= 1) await sleep(waitMs, signal);
}
