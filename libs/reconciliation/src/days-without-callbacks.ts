import type { Pool } from 'pg';
import { firstDays } from './due-days.js';

/**
 * Tells the days of an account on which nobody expected callbacks here: those before its first one. For a run that fills
 * in what was before, the day of the first one is among them, and so is every day where there never was any. To whoever
 * else asks without ever having had a callback, that none came is the answer.
 */
export async function findDaysWithoutCallbacks(
  database: Pool,
  accounts: readonly string[],
  fillsIn: boolean,
): Promise<(accountSid: string, day: string) => boolean> {
  const firsts = await firstDays(database, accounts);
  return (accountSid, day) => {
    const first = firsts.get(accountSid);
    return first === undefined ? fillsIn : day < first || (fillsIn && day === first);
  };
}
