import { asOnlyOne } from '@sidetrack/database';
import { SUMMARISER_LOCK } from '@sidetrack/event-store';
import type { ClientBase, Pool } from 'pg';
import { findDueHours } from './due-hours.js';
import { summariseHours } from './summarise-hours.js';
import { sumUpTraffic } from './sum-up-traffic.js';

export interface SummariserOptions {
  readonly pool: Pool;
  /** Resolves when every append has ended that is under way when it is called, to the feed's horizon. */
  readonly appendsEnded: () => Promise<number>;
  /** No batch is begun after so long. */
  readonly turnMs?: number;
}

/** What a turn did. `isDone`: nothing more is due now. */
export interface SummariserTurn {
  readonly hours: number;
  readonly isDone: boolean;
}

const TURN_MS = 20_000;

/** How many hours are counted in one transaction: as many as take about half a second, which also holds up a vacuum. */
const FEWEST = 1;
const FIRST = 8;
const MOST = 240;
const QUICK_MS = 250;
const LONG_MS = 1_000;

/**
 * One turn of the summariser: counts the hours that are due, batch by batch, and the traffic, until nothing is due or the
 * turn is over. Gives null where another process is at it.
 */
export async function takeSummariserTurn(
  { pool, appendsEnded, turnMs = TURN_MS }: SummariserOptions,
  signal: AbortSignal,
): Promise<SummariserTurn | null> {
  return asOnlyOne(pool, SUMMARISER_LOCK, signal, async (whileLocked, client) => {
    const endsAt = performance.now() + turnMs;
    const { hours, isDone } = await summariseDueHours(client, appendsEnded, endsAt, whileLocked);
    if (whileLocked.aborted) return { hours, isDone: false };
    const traffic = { settled: await appendsEnded(), endsAt: endsAt + turnMs / 4, signal: whileLocked };
    return { hours, isDone: (await sumUpTraffic(client, traffic)) && isDone };
  });
}

async function summariseDueHours(
  client: ClientBase,
  appendsEnded: () => Promise<unknown>,
  endsAt: number,
  signal: AbortSignal,
): Promise<SummariserTurn> {
  let most = FIRST;
  let hours = 0;
  while (!signal.aborted) {
    const due = await findDueHours(client, most);
    if (due.length === 0) return { hours, isDone: true };
    if (performance.now() >= endsAt) break;
    const startedAt = performance.now();
    await summariseHours(client, due, appendsEnded);
    hours += due.length;
    const tookMs = performance.now() - startedAt;
    if (tookMs < QUICK_MS) most = Math.min(MOST, most * 2);
    else if (tookMs > LONG_MS) most = Math.max(FEWEST, Math.floor(most / 2));
  }
  return { hours, isDone: false };
}
