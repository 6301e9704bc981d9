import { askForOne, column, rowReader } from '@sidetrack/database';
import { AFTER_MADE_UP, MADE_UP_PREFIX, PLURAL } from '@sidetrack/domain';
import type { Pool } from 'pg';

const readAccount = rowReader({ accountSid: column.text });

/**
 * Whether anything here was made up by `sidetrack simulate`. Nothing has to be remembered for this, because the
 * accounts show it. The index of accounts answers the question, one table at a time, as a sharded PostgreSQL does.
 */
export async function holdsMadeUp(database: Pool): Promise<boolean> {
  for (const table of Object.values(PLURAL)) {
    const text = `
      SELECT account_sid FROM ${table} WHERE account_sid >= $1 AND account_sid < $2 ORDER BY account_sid LIMIT 1`;
    const found = await askForOne(database, { text, values: [MADE_UP_PREFIX, AFTER_MADE_UP] }, readAccount);
    if (found !== null) return true;
  }
  return false;
}
