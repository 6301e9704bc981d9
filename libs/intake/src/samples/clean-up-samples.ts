import { change } from '@sidetrack/database';
import type { ClientBase, Pool } from 'pg';

/**
 * Removes samples that came in before this moment, and gives how many it were. There are never so many that it takes
 * long.
 */
export function cleanUpSamples(database: Pool | ClientBase, before: Date): Promise<number> {
  return change(database, { text: 'DELETE FROM signature_samples WHERE received_at < $1', values: [before] });
}
