import { COMMAND_POOLS, openPools } from '@sidetrack/database';
import type { Pool } from 'pg';

/** The pool of a command, as the table has it; whoever opens it ends it. Those of the others are never connected. */
export function openCommandPool(databaseUrl: string, name: keyof typeof COMMAND_POOLS): Pool {
  // An idle connection that breaks is not an event of its own: the next question says so.
  return openPools(databaseUrl, COMMAND_POOLS, { onBroken: () => undefined }).of(name);
}
