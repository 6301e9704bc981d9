import { useEffect, useState } from 'react';
import { followFeed, type FeedEvent } from '../api/follow-feed';

/** Older ones are on the pages of their SIDs. */
const MOST_SHOWN = 200;

export interface LatestEvents {
  /** Newest first. */
  readonly events: readonly FeedEvent[];
  /** Why the feed is not followed, if it was refused. */
  readonly error: Error | null;
  /** Whether the stream is open right now. */
  readonly isOpen: boolean;
}

/** The events that are appended from now on, as they are committed. */
export function useLatestEvents(): LatestEvents {
  const [events, setEvents] = useState<readonly FeedEvent[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const onEvent = (event: FeedEvent): void => setEvents((before) => [event, ...before].slice(0, MOST_SHOWN));
    followFeed({ onEvent, onState: setOpen, signal: leaving.signal }).catch(setError);
    return () => leaving.abort();
  }, []);
  return { events, error, isOpen };
}
