import { ADVISORY_LOCKS, asOnlyOne } from '@sidetrack/database';
import type { Pool } from 'pg';

/** Does some work while this process alone may sweep, or gives null where another process sweeps. */
export const asOnlySweeper = <Result>(
  database: Pool,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | null> => asOnlyOne(database, ADVISORY_LOCKS.sweeper, signal, work);
