import { AFTER_MADE_UP, MADE_UP_PREFIX, PLURAL } from '@sidetrack/domain';
import type { DataSource } from 'typeorm';
import { queryNamed } from '../resource/query-named.js';

/**
 * Whether anything here was made up by `sidetrack simulate`. Nobody has to remember it: it follows from the accounts. The
 * index of accounts answers it, a table at a time, as a sharded PostgreSQL does.
 */
export async function holdsMadeUp(database: DataSource): Promise<boolean> {
  for (const table of Object.values(PLURAL)) {
    const sql = `
      SELECT account_sid FROM ${table} WHERE account_sid >= :from AND account_sid < :after ORDER BY account_sid LIMIT 1`;
    const found = await queryNamed(database, { sql, parameters: { from: MADE_UP_PREFIX, after: AFTER_MADE_UP } });
    if (found.length > 0) return true;
  }
  return false;
}
