import { change } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { Quarantined, ReplayOutcome } from '../quarantine/quarantined.js';
import { storableJson } from '../quarantine/storable-json.js';

/**
 * Notes the outcome of a replay in its entry. Of two replays at once, the one that stored an event is not overwritten.
 */
export async function recordOutcome(
  pool: Pool,
  { id, evidence }: Pick<Quarantined, 'id' | 'evidence'>,
  outcome: ReplayOutcome,
  handledAt: Date,
): Promise<void> {
  const isRefused = outcome.result === 'refused';
  const kept = isRefused ? { result: outcome.result, code: outcome.code, detail: outcome.detail } : outcome;
  await change(pool, {
    text: `UPDATE ${evidence === null ? 'signature_samples' : 'quarantine'}
        SET state = CASE WHEN $2 THEN state ELSE 'replayed' END, outcome = $3, handled_at = $4
      WHERE id = $1
        AND state <> 'replayed'`,
    values: [id, isRefused, storableJson(kept), handledAt],
  });
}
