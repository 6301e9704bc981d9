import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { requireDoorLogin } from '@sidetrack/database';
import { FeedHorizon, ListenForAppends, UnsettledError, type FeedFilter } from '@sidetrack/event-store';
import { readFeedResources, type EventResource } from '@sidetrack/views';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import type { Caller } from '../authentication/known-tokens.js';
import { LOGGER, API_SETTINGS } from '../tokens.js';
import { heldUp, unknownPosition, unsettled } from './feed-problems.js';
import { FeedPages } from './feed-pages.js';
import { FeedPulse } from './feed-pulse.js';
import { streamFeed } from './feed-stream.js';
import { OpenStreams, type Place } from './open-streams.js';

/**
 * How long a reader waits for an append that is still running. After that the reader gets the settled events before the
 * append.
 */
const WAIT_FOR_APPENDS_MS = 1_000;

/** A reader of a stream that takes no sent data is disconnected after one to two times this long. */
const PATIENCE_MS = 60_000;

export interface FeedAnswer {
  readonly data: readonly EventResource[];
  /** The position up to which the log was read, and whether there were more events then. */
  readonly position: number;
  readonly hasMore: boolean;
}

/** The caller, the filter and the response of one stream. */
interface StreamAsked {
  readonly place: Place;
  readonly requestId: string;
  readonly response: ServerResponse;
  readonly after: number;
  readonly filter: FeedFilter | null;
}

/** The log for readers, by page or as streams. All readers share one horizon. */
@Injectable()
export class Feed implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #horizon: FeedHorizon;
  readonly #pages: FeedPages;
  readonly #pulse: FeedPulse;
  readonly #listening: ListenForAppends;
  readonly #streams: OpenStreams;

  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) { feedMaxStreams }: ApiSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#horizon = new FeedHorizon(pools.of('feedHorizon'), (why) =>
      logger.warn(
        why === null
          ? 'the feed waits for a transaction that has long been inserting into events; end it (see pg_locks)'
          : `the feed goes no further for now: ${why}`,
      ),
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
    // This gives the first readers a horizon. When it fails, the readers ask for the horizon themselves.
    this.#horizon.advance().catch(() => undefined);
  }

  /** Ends the streams before the door waits for open requests. Streams would never end by themselves. */
  beforeApplicationShutdown(): void {
    this.#streams.close();
    this.#horizon.close();
  }

  onApplicationShutdown(): void {
    this.#listening.stop();
  }

  /**
   * The next events after a position. Contains all events committed before the question, unless a running append holds
   * them up.
   */
  async page(after: number, limit: number, filter: FeedFilter): Promise<FeedAnswer> {
    const known = await this.#read(after, limit, filter);
    if (known.hasMore) return known;
    await this.#look(after);
    const rest = await this.#read(known.position, limit - known.data.length, filter);
    return { ...rest, data: [...known.data, ...rest.data] };
  }

  /** The start of a stream: after the requested position, or with the next event that is appended. */
  async startOf(after: number | null): Promise<number> {
    const horizon = await this.#look(after ?? 0);
    return after ?? horizon;
  }

  /**
   * Takes a place among the open streams. The caller of this function has to leave the place. Throws a ProblemException
   * 503 when no place is free, and 429 when the token has its share.
   */
  enterStreams(caller: Caller): Place {
    return this.#streams.enter(caller);
  }

  /** Streams until the reader disconnects, the reader stops reading, its token is revoked, or the door closes. */
  async stream({ place, requestId, response, after, filter }: StreamAsked): Promise<void> {
    response.once('close', () => place.leave());
    if (response.destroyed) place.leave();
    try {
      const { signal } = place;
      await streamFeed({ response, after, filter, signal, patienceMs: PATIENCE_MS }, this.#pages, this.#pulse);
    } catch (err) {
      this.logger.error({ requestId, err }, 'a stream of the feed broke off');
    } finally {
      // A reader that has not taken the sent data may never do so. Nothing is lost: the reader knows its position.
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
   * Finds out how far the feed can be read now. Waits for a limited time.
   *
   * @throws ProblemException 400 for a position that this log has not given out: who waited for it would miss what
   *   comes before; 503 when an append has been going on since this process began, or a node of the database is away
   */
  async #look(after: number): Promise<number> {
    const waiting = new AbortController();
    const isSettled = await Promise.race([
      this.#horizon.advance().then(() => true, whereUnsettled),
      pause(WAIT_FOR_APPENDS_MS, false, { signal: waiting.signal }),
    ]).finally(() => waiting.abort());
    if (isSettled && after > this.#horizon.drawn) throw unknownPosition(after, this.#horizon.drawn);
    const { settled } = this.#horizon;
    if (settled === null) throw heldUp();
    return settled;
  }
}

function whereUnsettled(error: unknown): never {
  throw error instanceof UnsettledError ? unsettled(error.message) : error;
}
