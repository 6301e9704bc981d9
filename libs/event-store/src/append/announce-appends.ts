import type { Pool } from 'pg';

/** The channel on which writers announce that the log has new events. An announcement has no content. */
export const APPENDS_CHANNEL = 'sidetrack_events';

/** Readers see an event at most this much later, and a busy writer announces no more often than this. */
const EVERY_MS = 50;

export interface Announcer {
  /** Wakes the readers of the feed: at once, or as soon as the interval since the last announcement is over. */
  announce(): void;
  /**
   * Resolves when no announcement is left to be sent. If the process ended before, nobody would hear of the last
   * commit.
   */
  announced(): Promise<void>;
}

/**
 * Wakes the readers of the feed at once, and then at most once every 50 ms, however often `announce` is called. The
 * last call is always followed by an announcement.
 *
 * The announcement is a statement of its own, outside the append's transaction: a commit that announces takes a lock of
 * the whole server, so all writers would have to commit one by one. No append waits for the announcement, and a failed
 * one does no harm: readers look every second anyway.
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
