import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { FeedHorizon } from '@sidetrack/event-store';
import { takeSummariserTurn } from '@sidetrack/summaries';
import type { Logger } from 'pino';
import { ApiPools } from '../api-pools.js';
import { LOGGER } from '../tokens.js';

const EVERY_MS = 60_000;

/** After a turn that left something to do, as after an upgrade: callbacks and questions come first. */
const SOON_MS = 1_000;

/**
 * Counts the hours that are over, every minute, so that audits need not. Where several API doors run, one of them counts
 * at a time. What it does not come to is counted when somebody asks.
 */
@Injectable()
export class Summariser implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  readonly #horizon: FeedHorizon;
  #timer: NodeJS.Timeout | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#horizon = new FeedHorizon(pools.of('summaries'));
  }

  onApplicationBootstrap(): void {
    this.#next(SOON_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#stopping.abort();
    this.#horizon.close();
    await this.#turn;
  }

  #next(afterMs: number): void {
    if (this.#stopping.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#turn = this.#takeTurn().then((restMs) => this.#next(restMs));
    }, afterMs).unref();
  }

  async #takeTurn(): Promise<number> {
    try {
      const options = { pool: this.pools.of('summaries'), appendsEnded: () => this.#horizon.advance() };
      const turn = await takeSummariserTurn(options, this.#stopping.signal);
      if (turn !== null && turn.hours > 0) this.logger.debug(turn, 'hours were summed up');
      return turn?.isDone === false ? SOON_MS : EVERY_MS;
    } catch (error) {
      if (!this.#stopping.signal.aborted)
        this.logger.warn({ err: error }, 'hours were not summed up; tried again soon');
      return EVERY_MS;
    }
  }
}
