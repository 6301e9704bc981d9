import type { Environment } from '@sidetrack/config';
import { createSampleExplainer } from '@sidetrack/intake';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import type { Pool } from 'pg';
import { findKnownKeys } from '../verify/known-keys.js';

/** Somebody waits for the answer; what is not explained by then is so when they ask again. */
const WITHIN_MS = 2_000;

/**
 * Finds out why the signatures of those of these entries that are samples do not match, where nobody has yet. Does
 * nothing where this command has no keys; an entry then says that it is not explained.
 */
export async function explainSamples(pool: Pool, environment: Environment, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const keys = await findKnownKeys(environment);
  if (typeof keys === 'string') return;
  const explain = createDiagnosis({ publicUrls: environment.PUBLIC_URL, keys });
  await createSampleExplainer({ pool, explain }).explain(ids, WITHIN_MS);
}
