import { GrowingPauses } from './growing-pauses';
import { pause } from './pause';
import { isFinalProblem } from './problem';
import { askAgainNow, doubtReachability, onBack } from './reachability';
import { readFeedStream, type FeedEvent, type FeedFilter } from './read-feed-stream';

/** Whether the feed is being read. While the feed is away, the time of the next try, in milliseconds since 1970. */
export type FeedState = { readonly is: 'opening' | 'open' } | { readonly is: 'lost'; readonly againAt: number };

export interface FollowOptions {
  readonly filter?: FeedFilter;
  /** The feed starts after this position. By default it starts with the next appended event. */
  readonly after?: number;
  /** Without `after`: how many positions before the present end the feed starts. */
  readonly back?: number;
  /** Called with events that came at once, oldest first. */
  readonly onEvents: (events: readonly FeedEvent[]) => void;
  readonly onState?: (state: FeedState) => void;
  readonly signal: AbortSignal;
}

/**
 * Follows the feed until the signal aborts. After a break it goes on behind the last position, so nothing is missed and
 * nothing comes twice.
 * @throws Problem when the door refuses for good (a 4xx)
 */
export async function followFeed({
  filter = {},
  after,
  back = 0,
  onEvents,
  onState,
  signal,
}: FollowOptions): Promise<void> {
  const pauses = new GrowingPauses();
  let position = after === undefined ? null : String(after);
  while (!signal.aborted) {
    let isOpen = false;
    try {
      if (position === null && back > 0) position = String(Math.max(0, (await endOfFeed(signal)) - back));
      for await (const piece of readFeedStream(filter, position, signal)) {
        position = piece.position ?? position;
        if (!isOpen) {
          isOpen = true;
          pauses.reset();
          askAgainNow();
          onState?.({ is: 'open' });
        }
        if (piece.events.length > 0) onEvents(piece.events);
      }
    } catch (error) {
      if (isFinalProblem(error)) throw error;
    }
    if (signal.aborted) return;
    void doubtReachability();
    const pauseMs = pauses.next();
    onState?.({ is: 'lost', againAt: Date.now() + pauseMs });
    await pauseUntilBack(pauseMs, signal);
  }
}

/** The position after which everything is still to come. */
async function endOfFeed(signal: AbortSignal): Promise<number> {
  for await (const { position } of readFeedStream({}, null, signal)) if (position !== null) return Number(position);
  throw new Error('The feed ended before it said where it stands.');
}

/**
 * When the API has answered a request, it will also answer the feed, so there is no reason to wait for the end of a
 * long pause.
 */
async function pauseUntilBack(pauseMs: number, signal: AbortSignal): Promise<void> {
  const back = new AbortController();
  const stop = onBack(() => back.abort());
  await pause(pauseMs, AbortSignal.any([signal, back.signal]));
  stop();
}
