import type { Environment } from '@sidetrack/config';
import { createSampleExplainer } from '@sidetrack/intake';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import type { Pool } from 'pg';
import { findKnownKeys } from '../verify/known-keys.js';

/** A person waits for the answer. Samples that are not explained by then may be explained at the next call. */
const WITHIN_MS = 2_000;

/**
 * Finds out why signatures do not match, for the samples among these entries that nobody has explained yet. Does
 * nothing when this command has no keys: the entry then says that it is not explained.
 */
export async function explainSamples(pool: Pool, environment: Environment, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const keys = await findKnownKeys(environment);
  if (typeof keys === 'string') return;
  const explain = createDiagnosis({ publicUrls: environment.PUBLIC_URL, keys });
  await createSampleExplainer({ pool, explain }).explain(ids, WITHIN_MS);
}
