import { createLogger } from '@sidetrack/observability';
import type { Pool } from 'pg';
import type { Arrival } from '../src/arrival.js';
import { sampleIdOf } from '../src/quarantine/quarantine-id.js';
import { createSignatureSampler, SAMPLE_LIMITS } from '../src/samples/index.js';
import type { Disbelief } from '@sidetrack/signalwire';
import { SIGNING } from './an-arrival.js';

/** Keeps a request as the public door keeps one that it does not believe, and gives its id. */
export async function keepAsSample(pool: Pool, arrival: Arrival, disbelief: Disbelief = 'wrong'): Promise<string> {
  const logger = createLogger('test', 'silent');
  const { sample, flush } = createSignatureSampler({ pool, ...SIGNING, logger });
  sample(arrival, disbelief);
  await flush();
  const { rawBody } = arrival.request;
  const kept = { ...arrival.request, rawBody: rawBody.subarray(0, SAMPLE_LIMITS.maxBodyBytes) };
  return sampleIdOf({ ...arrival, request: kept });
}
