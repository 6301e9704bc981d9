import type { Pool } from 'pg';

/** The channel on which writers say that there is something new; without any content. */
export const APPENDS_CHANNEL = 'sidetrack_events';

/** Readers see an event this much later at most, and a busy writer announces no more often. */
const EVERY_MS = 50;

export interface Announcer {
  /** Wakes the readers of the feed: at once, or when it is time again. */
  announce(): void;
  /** Resolves when nothing is left to be announced: nobody would hear of the last commit if the process ended before. */
  announced(): Promise<void>;
}

/**
 * Wakes the readers of the feed: at once, then no more than every 50 ms, the last time that it was asked to included,
 * however often it is asked.
 *
 * It is a statement of its own, outside the append's transaction: a commit that announces takes a lock of the whole
 * server, so that all writers would have to commit one by one. Nobody waits for it, and nothing follows from its
 * failure: readers look every second anyway.
 */
export function createAnnouncer(pool: Pool, everyMs = EVERY_MS): Announcer {
  let isQuiet = false;
  let isPending = false;
  let latest: Promise<unknown> = Promise.resolve();

  const notify = (): Promise<unknown> => {
    isPending = false;
    latest = pool.query(`NOTIFY ${APPENDS_CHANNEL}`).catch(() => undefined);
    return latest;
  };
  const announce = async (): Promise<void> => {
    if (isQuiet) {
      isPending = true;
      return;
    }
    isQuiet = true;
    await notify();
    setTimeout(() => {
      isQuiet = false;
      if (isPending) void announce();
    }, everyMs).unref();
  };

  return {
    announce: () => void announce(),
    async announced() {
      await latest;
      if (isPending) await notify();
    },
  };
}
