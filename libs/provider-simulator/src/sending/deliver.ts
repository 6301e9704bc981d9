import type { Pool } from 'undici';
import type { ProviderRequest } from './provider-request.js';
import { sleep } from './sleep.js';
import type { Slots } from './slots.js';
import type { Outcome, Tally } from './tally.js';

/** What all deliveries of a run share. */
export interface ProviderLine {
  readonly pool: Pool;
  readonly slots: Slots;
  readonly tally: Tally;
  readonly retryDelaysMs: readonly number[];
  readonly answerTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Delivers one callback, with further attempts after a 5xx or no answer, and returns the final outcome.
 *
 * The caller has already taken the slot. The delivery gives up the slot during every pause: a provider sends callbacks
 * of other resources in the meantime, so an outage delays each callback by seconds, not the whole run.
 */
export async function deliver(request: ProviderRequest, line: ProviderLine): Promise<Outcome> {
  const deadline = performance.now() + line.totalTimeoutMs;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await tryOnce(request, line, deadline).finally(() => line.slots.release());
    const pauseMs = line.retryDelaysMs[attempt];
    if (pauseMs === undefined || !isWorthAnotherTry(outcome)) return outcome;
    if (performance.now() + pauseMs >= deadline) return outcome;
    await sleep(pauseMs, line.signal);
    if (line.signal?.aborted) return outcome;
    line.tally.countRetry(outcome);
    await line.slots.take();
  }
}

async function tryOnce(request: ProviderRequest, line: ProviderLine, deadline: number): Promise<Outcome> {
  const startedAt = performance.now();
  const timeoutMs = Math.max(1, Math.min(line.answerTimeoutMs, deadline - startedAt));
  try {
    const { statusCode, body } = await line.pool.request({
      method: 'POST',
      ...request,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    await body.dump();
    line.tally.countLatency(performance.now() - startedAt);
    return { status: statusCode };
  } catch (error) {
    return { error: codeOf(error) };
  }
}

function isWorthAnotherTry(outcome: Outcome): boolean {
  return 'error' in outcome || outcome.status >= 500;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
