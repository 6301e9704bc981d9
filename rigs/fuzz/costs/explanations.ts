import { computedTime, untilIdle } from '../../load/computed-time.js';
import type { DoorProcess } from '../../load/door-process.js';
import { readApi } from '../../../test/support/api-client.js';
import type { Finding } from '../findings.js';

/**
 * A user who looks up a refused request asks for its explanation and waits. A stranger who wrote the request must not
 * hold up other users by it.
 */
const AT_MOST_MS = 1_000;
const WATCH_FOR_MS = 15_000;
const MOST = 200;

/** How much the samples that the ingest door kept of these requests cost the API door, which explains them. */
export async function explanationsInTime(api: DoorProcess, report: (finding: Finding) => void): Promise<string> {
  const url = `http://127.0.0.1:${api.options.port}`;
  const { body } = await readApi(url, `/v1/quarantine?reason=signature&limit=${MOST}`);
  const samples = body['data'] as { readonly id: string; readonly target: string }[];
  let dearestMs = 0;
  for (const [index, { id, target }] of samples.entries()) {
    const before = await computedTime(api.pid);
    await readApi(url, `/v1/quarantine/${id}`);
    await untilIdle(api.pid, { withinMs: WATCH_FOR_MS });
    const tookMs = (((await computedTime(api.pid))?.micros ?? 0) - (before?.micros ?? 0)) / 1_000;
    dearestMs = Math.max(dearestMs, tookMs);
    if (tookMs < AT_MOST_MS) continue;
    const what = `${Math.round(tookMs)} ms to explain a request to ${target.slice(0, 60)}`;
    report({ generator: 'explanations', door: 'api', index, what, request: '' });
  }
  return `${samples.length} kept samples explained, the dearest in ${Math.round(dearestMs)} ms of CPU.`;
}
