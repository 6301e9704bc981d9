import type { FeedEvent } from '../api/read-feed-stream';

/** Older callbacks are on the pages of their SIDs. */
export const MOST_SHOWN = 200;

/**
 * Why new callbacks are held back: the reader has paused, has the pointer or the focus in rows that must not move, or
 * has scrolled down.
 */
export type Hold = 'paused' | 'reading' | 'scrolled';

/** The rows of the live page, newest first, and the events that are held back. */
export interface LiveLog {
  readonly shown: readonly FeedEvent[];
  readonly held: readonly FeedEvent[];
  /** How many came while they were held back, including those that no longer fit. */
  readonly heldCount: number;
  readonly holds: readonly Hold[];
  /** How many have come in total. */
  readonly received: number;
}

export type LiveAction =
  | { readonly type: 'begin' }
  | { readonly type: 'take'; readonly events: readonly FeedEvent[] }
  | { readonly type: 'hold'; readonly hold: Hold }
  | { readonly type: 'let go'; readonly hold: Hold };

export const EMPTY_LOG: LiveLog = { shown: [], held: [], heldCount: 0, holds: [], received: 0 };

/** The log after an action. Events that were held back come in when the last reason to hold them ends. */
export function changeLog(log: LiveLog, action: LiveAction): LiveLog {
  switch (action.type) {
    case 'begin':
      return { ...EMPTY_LOG, holds: log.holds };
    case 'take':
      return take(log, action.events);
    case 'hold':
      return log.holds.includes(action.hold) ? log : { ...log, holds: [...log.holds, action.hold] };
    case 'let go': {
      if (!log.holds.includes(action.hold)) return log;
      const holds = log.holds.filter((hold) => hold !== action.hold);
      if (holds.length > 0) return { ...log, holds };
      return { ...log, holds, shown: bounded(log.held, log.shown), held: [], heldCount: 0 };
    }
  }
}

function take(log: LiveLog, events: readonly FeedEvent[]): LiveLog {
  const newest = events.toReversed();
  const received = log.received + events.length;
  // The first rows move no other row, so they are not held back.
  if (log.holds.length === 0 || log.received === 0) return { ...log, received, shown: bounded(newest, log.shown) };
  return { ...log, received, held: bounded(newest, log.held), heldCount: log.heldCount + events.length };
}

const bounded = (newer: readonly FeedEvent[], older: readonly FeedEvent[]): readonly FeedEvent[] =>
  [...newer, ...older].slice(0, MOST_SHOWN);
