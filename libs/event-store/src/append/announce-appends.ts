import type { Pool } from 'pg';
import type { AppendEvents } from './append-events.js';

/** The channel on which writers say that there is something new; without any content. */
export const APPENDS_CHANNEL = 'sidetrack_events';

/** Readers see an event this much later at most, and a busy writer announces no more often. */
const EVERY_MS = 50;

/** The same append, which also announces. */
type AnnounceAppends = (append: AppendEvents) => AppendEvents;

/**
 * Makes appends wake the readers of the feed after each commit that brought something new: at once, then no more than
 * every 50 ms, the last commit included, however many of them there are.
 *
 * It is a statement of its own, outside the append's transaction: a commit that announces takes a lock of the whole
 * server, so that all writers would have to commit one by one. Nobody waits for it, and nothing follows from its
 * failure: readers look every second anyway.
 */
export function createAnnounceAppends(pool: Pool, everyMs = EVERY_MS): AnnounceAppends {
  let isQuiet = false;
  let isPending = false;

  const announce = async (): Promise<void> => {
    isPending = isQuiet;
    if (isQuiet) return;
    isQuiet = true;
    await pool.query(`NOTIFY ${APPENDS_CHANNEL}`).catch(() => undefined);
    setTimeout(() => {
      isQuiet = false;
      if (isPending) void announce();
    }, everyMs).unref();
  };

  return (append) => async (events, withinMs, leaveOut) => {
    const appended = await append(events, withinMs, leaveOut);
    if (appended > 0) void announce();
    return appended;
  };
}
