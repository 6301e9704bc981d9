import type { Pool } from 'pg';
import { firstDays } from './due-days.js';

/**
 * Tells the days of an account on which nobody expected callbacks here, for a run that fills in what was before: those up
 * to its first callback, and every day where there never was any. To whoever asks otherwise, that none came is the answer.
 */
export async function findDaysWithoutCallbacks(
  database: Pool,
  accounts: readonly string[],
  fillsIn: boolean,
): Promise<(accountSid: string, day: string) => boolean> {
  const firsts = fillsIn ? await firstDays(database, accounts) : new Map<string, string>();
  return (accountSid, day) => {
    const first = firsts.get(accountSid);
    return fillsIn && (first === undefined || day <= first);
  };
}
