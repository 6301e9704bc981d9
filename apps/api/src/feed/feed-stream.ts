import { isUnreachable } from '@sidetrack/database';
import type { FeedFilter } from '@sidetrack/event-store';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeedPages } from './feed-pages.js';
import type { FeedPulse } from './feed-pulse.js';
import { toHeartbeat, toOpening } from './server-sent-events.js';

/** Proxies close an idle connection, most of them after a minute. */
const HEARTBEAT_MS = 15_000;

/** How long to wait between two tries while the database is away. */
const TRY_AGAIN_MS = 1_000;

export interface FeedStream {
  readonly response: ServerResponse;
  readonly after: number;
  /** Null for every event. */
  readonly filter: FeedFilter | null;
  /** Aborted when the reader has gone or has to go. */
  readonly signal: AbortSignal;
  /** A reader that takes no sent data for this long is disconnected, within twice this time. */
  readonly patienceMs: number;
}

/**
 * Sends the events after a position and then each new event, until the signal is aborted. The next page is read only
 * after the reader has taken the sent one. So a slow reader holds one page and delays nobody, and a reader that takes
 * nothing is disconnected. While the database is away the stream stays open, because a browser that is refused once
 * does not come back.
 *
 * Rejects with errors other than the reader's own and the database's absence.
 */
export async function streamFeed(
  { response, after, filter, signal, patienceMs }: FeedStream,
  pages: FeedPages,
  pulse: FeedPulse,
): Promise<void> {
  const send = async (bytes: Buffer | string): Promise<void> => {
    if (response.write(bytes)) return;
    // This is the socket's own timeout. Unlike a separate timer, it notices when a slow reader takes part of a page.
    response.setTimeout(patienceMs);
    await once(response, 'drain', { signal });
    response.setTimeout(0);
  };
  response.once('timeout', () => response.destroy());
  let position = after;
  let told = after;
  try {
    await send(toOpening(after));
    while (!signal.aborted) {
      const page = await untilItAnswers(() => pages.after(position, filter), signal);
      if (page.bytes.length > 0) await send(page.bytes);
      const isAtEnd = page.position === position;
      position = page.position;
      told = page.lastSent ?? told;
      if (!isAtEnd || (await pulse.sleep(position, HEARTBEAT_MS, signal)) || signal.aborted) continue;
      await send(toHeartbeat(position === told ? null : position));
      told = position;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function untilItAnswers<Answer>(ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      await pause(TRY_AGAIN_MS, undefined, { signal });
    }
  }
}
