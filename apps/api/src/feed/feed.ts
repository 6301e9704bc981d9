import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { requireDoorLogin } from '@sidetrack/database';
import { FeedHorizon, ListenForAppends, type FeedFilter } from '@sidetrack/event-store';
import { readFeedResources, type EventResource } from '@sidetrack/views';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import type { Caller } from '../authentication/known-tokens.js';
import { LOGGER, SETTINGS } from '../tokens.js';
import { heldUp, unknownPosition } from './feed-refusals.js';
import { FeedPages } from './feed-pages.js';
import { FeedPulse } from './feed-pulse.js';
import { streamFeed } from './feed-stream.js';
import { OpenStreams, type Place } from './open-streams.js';

/** How long a reader is kept waiting for an append that goes on; then it gets what is settled without it. */
const WAIT_FOR_APPENDS_MS = 1_000;

/** A stream's reader that takes nothing of what was sent is let go after one to two times this. */
const PATIENCE_MS = 60_000;

export interface FeedAnswer {
  readonly data: readonly EventResource[];
  /** How far the log was read; and whether there was more then. */
  readonly position: number;
  readonly hasMore: boolean;
}

/** Who streams what to where. */
interface StreamAsked {
  readonly place: Place;
  readonly requestId: string;
  readonly response: ServerResponse;
  readonly after: number;
  readonly filter: FeedFilter | null;
}

/** The log as readers follow it: by page or as streams, all of them behind one horizon. */
@Injectable()
export class Feed implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #horizon: FeedHorizon;
  readonly #pages: FeedPages;
  readonly #pulse: FeedPulse;
  readonly #listening: ListenForAppends;
  readonly #streams: OpenStreams;

  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(SETTINGS) { feedMaxStreams }: ApiSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#horizon = new FeedHorizon(pools.of('feedHorizon'), () =>
      logger.warn('the feed waits for a transaction that has long been inserting into events; end it (see pg_locks)'),
    );
    this.#streams = new OpenStreams(feedMaxStreams);
    this.#pages = new FeedPages(pools, this.#horizon);
    this.#pulse = new FeedPulse(this.#horizon, (err) => logger.debug({ err }, 'the feed could not look for events'));
    this.#listening = new ListenForAppends({
      connect: () => pools.single('feedListener'),
      onConnect: (client) => requireDoorLogin(client, 'read'),
      onAppend: () => this.#pulse.beat(),
      onLost: (err) => logger.warn({ err }, 'announcements of events are not heard; the feed looks every second'),
    });
  }

  onApplicationBootstrap(): void {
    this.#listening.start();
    // So that the first readers find a horizon; when it fails, they ask for it themselves.
    this.#horizon.advance().catch(() => undefined);
  }

  /** Streams end before the door waits for open requests; they would never end by themselves. */
  beforeApplicationShutdown(): void {
    this.#streams.close();
    this.#horizon.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#listening.stop();
  }

  /** The next events after a position; all that were committed before the question, unless an append holds them up. */
  async page(after: number, limit: number, filter: FeedFilter): Promise<FeedAnswer> {
    const known = await this.#read(after, limit, filter);
    if (known.hasMore) return known;
    await this.#look(after);
    const rest = await this.#read(known.position, limit - known.data.length, filter);
    return { ...rest, data: [...known.data, ...rest.data] };
  }

  /** Where a stream begins: after the position asked for, or with what is appended from now on. */
  async startOf(after: number | null): Promise<number> {
    const horizon = await this.#look(after ?? 0);
    return after ?? horizon;
  }

  /**
   * A place among the open streams; whoever takes it has to leave it. Throws a ProblemException 503 when there is none, and
   * 429 when the caller has its share.
   */
  enterStreams(caller: Caller): Place {
    return this.#streams.enter(caller);
  }

  /** Streams until the reader goes, stops reading, its token is out of force, or the door closes. */
  async stream({ place, requestId, response, after, filter }: StreamAsked): Promise<void> {
    response.once('close', () => place.leave());
    if (response.destroyed) place.leave();
    try {
      const { signal } = place;
      await streamFeed({ response, after, filter, signal, patienceMs: PATIENCE_MS }, this.#pages, this.#pulse);
    } catch (err) {
      this.logger.error({ requestId, err }, 'a stream of the feed broke off');
    } finally {
      // Who has not taken what was sent may never do so; nothing is lost, the reader knows its position.
      if (response.writableNeedDrain) response.destroy();
      else response.end();
    }
  }

  async #read(after: number, limit: number, filter: FeedFilter): Promise<FeedAnswer> {
    const upTo = this.#horizon.settled ?? 0;
    if (limit === 0 || upTo <= after) return { data: [], position: after, hasMore: upTo > after };
    const { entries, position } = await readFeedResources(this.pools.of('feedPages'), { after, upTo }, limit, filter);
    return { data: entries.map(({ resource }) => resource), position, hasMore: position < upTo };
  }

  /**
   * Looks how far the feed may be read now, for a while.
   *
   * @throws ProblemException 400 for a position that this log has not given out: who waited for it would miss what
   *   comes before; 503 when an append has been going on since this process began
   */
  async #look(after: number): Promise<number> {
    const waiting = new AbortController();
    const isSettled = await Promise.race([
      this.#horizon.advance().then(() => true),
      pause(WAIT_FOR_APPENDS_MS, false, { signal: waiting.signal }),
    ]).finally(() => waiting.abort());
    if (isSettled && after > this.#horizon.drawn) throw unknownPosition(after, this.#horizon.drawn);
    const { settled } = this.#horizon;
    if (settled === null) throw heldUp();
    return settled;
  }
}
