import { setTimeout as sleep } from 'node:timers/promises';
import { openFeed } from './feed-reader.js';

export interface FeedFollower {
  /** Doors on the same log. A reader that reconnects uses the next door. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly how: 'pages' | 'stream';
  /** The number of events after which the stream is closed and opened again, or the size of a page. */
  readonly mostEvents?: number;
  /** As in the query: `kind=call`. */
  readonly filter?: string;
  /** The position to start after. By default the reader starts at the first event. */
  readonly after?: number;
}

export interface SeenEvent {
  readonly position: number;
  readonly sid: string;
}

const POLL_EVERY_MS = 20;

/** A reader of the feed that stores all events it receives, from its creation on. */
export class FollowFeed {
  readonly seen: SeenEvent[] = [];
  readonly #follower: FeedFollower;
  readonly #leaving = new AbortController();
  readonly #following: Promise<void>;
  #position: number;
  #visits = 0;

  constructor(follower: FeedFollower) {
    this.#follower = follower;
    this.#position = follower.after ?? 0;
    this.#following = this.#follow();
  }

  /** The position at which the reader would continue. */
  get position(): number {
    return this.#position;
  }

  /** Stops after this position or after the time limit. Returns all received events. */
  async untilItHas(position: number, withinMs: number): Promise<readonly SeenEvent[]> {
    const deadline = performance.now() + withinMs;
    const isBehind = (): boolean => (this.seen.at(-1)?.position ?? 0) < position;
    while (isBehind() && performance.now() < deadline) await Promise.race([sleep(POLL_EVERY_MS), this.#following]);
    await this.leave();
    return this.seen;
  }

  /** Rejects with what went wrong while it read. */
  async leave(): Promise<void> {
    this.#leaving.abort();
    await this.#following;
  }

  async #follow(): Promise<void> {
    while (!this.#leaving.signal.aborted) {
      if (this.#follower.how === 'pages') await this.#readPage();
      else await this.#readStream();
    }
  }

  get #url(): string {
    const { urls } = this.#follower;
    this.#visits += 1;
    return urls[this.#visits % urls.length]!;
  }

  async #readPage(): Promise<void> {
    const { token, mostEvents = 100, filter = '' } = this.#follower;
    const response = await fetch(`${this.#url}/v1/feed?after=${this.#position}&limit=${mostEvents}&${filter}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (await mustComeBack(response)) return;
    const page = (await response.json()) as { data: SeenEvent[]; next: string | null; position: number };
    this.seen.push(...page.data);
    this.#position = page.position;
    if (page.next === null) await sleep(POLL_EVERY_MS);
  }

  async #readStream(): Promise<void> {
    const { token, mostEvents = Infinity, filter = '' } = this.#follower;
    const feed = await openFeed(`${this.#url}/v1/feed/stream?${filter}`, { token, lastEventId: this.#position });
    if (await mustComeBack(feed.response)) return;
    const leave = (): void => feed.close();
    this.#leaving.signal.addEventListener('abort', leave, { once: true });
    let count = 0;
    try {
      for await (const { id, data } of feed.blocks()) {
        if (this.#leaving.signal.aborted) return;
        if (data !== null) this.seen.push(data);
        this.#position = id ?? this.#position;
        count += data === null ? 0 : 1;
        if (count >= mostEvents) return;
      }
    } catch (error) {
      if (!this.#leaving.signal.aborted) throw error;
    } finally {
      this.#leaving.signal.removeEventListener('abort', leave);
      feed.close();
    }
  }
}

/** A door that has just opened may ask its readers to come back while appends are running. */
async function mustComeBack(response: Response): Promise<boolean> {
  if (response.status === 200) return false;
  const words = await response.text();
  if (response.status !== 503) throw new Error(`the feed was answered with ${response.status}: ${words}`);
  await sleep(100);
  return true;
}
