import { asOnlyOne } from '@sidetrack/database';
import type { Pool } from 'pg';

/** `swp` and a number, as bigint: every process that sweeps takes this lock of the database first. */
const SWEEPER_LOCK = 0x73_77_70_01;

/** Does some work while this process alone may sweep, or gives null where another process sweeps. */
export const asOnlySweeper = <Result>(
  database: Pool,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | null> => asOnlyOne(database, SWEEPER_LOCK, signal, work);
