import { ask } from '@sidetrack/database';
import type { Pool } from 'pg';
import { readId } from './quarantined.js';

const discardIn = (table: string): string => `
  UPDATE ${table}
     SET state = 'discarded', handled_at = $2
   WHERE id = ANY ($1::uuid[])
     AND state = 'waiting'
RETURNING id`;

/**
 * Marks waiting entries as not worth another try, and gives the ids of those that were waiting. Discarded entries go
 * first when room is made.
 */
export async function discardQuarantined(pool: Pool, ids: readonly string[], now: Date): Promise<string[]> {
  const discarded: string[] = [];
  for (const table of ['quarantine', 'signature_samples']) {
    discarded.push(...(await ask(pool, { text: discardIn(table), values: [ids, now] }, readId)));
  }
  return discarded;
}
