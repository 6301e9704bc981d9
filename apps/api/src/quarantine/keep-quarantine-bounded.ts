import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ADVISORY_LOCKS, asOnlyOne } from '@sidetrack/database';
import { cleanUpQuarantine, cleanUpSamples } from '@sidetrack/intake';
import type { PoolClient } from 'pg';
import type { Logger } from 'pino';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { LOGGER, API_SETTINGS } from '../tokens.js';
import { QuarantineMetrics } from './quarantine-metrics.js';

const EVERY_MS = 10 * 60_000;

/** A run removes several batches while there is much to remove, up to a limit. The next run comes soon. */
const MOST_ROUNDS = 50;

/**
 * Regularly removes old samples from the quarantine, and handled entries that are too old or too many. This door does
 * the work because it has the time; of several API doors, whichever comes first at a time. Each run logs in one line what
 * it removed.
 */
@Injectable()
export class KeepQuarantineBounded implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(QuarantineMetrics) private readonly metrics: QuarantineMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void (this.#running = this.cleanUp()), EVERY_MS).unref();
    this.#running = this.cleanUp();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#ending.abort();
    await this.#running;
  }

  private async cleanUp(): Promise<void> {
    const removed = { aged: 0, settled: 0, sample: 0 };
    try {
      await asOnlyOne(
        this.pools.of('quarantine'),
        ADVISORY_LOCKS.boundQuarantine,
        this.#ending.signal,
        (signal, client) => this.#remove(client, removed, signal),
      );
    } catch (error) {
      this.logger.warn({ err: error }, 'the quarantine was not cleaned up');
    }
    this.#tell(removed);
  }

  async #remove(
    client: PoolClient,
    removed: Record<'aged' | 'settled' | 'sample', number>,
    signal: AbortSignal,
  ): Promise<void> {
    const { quarantine: bounds, now } = this.settings;
    for (let round = 0; round < MOST_ROUNDS && !signal.aborted; round += 1) {
      const { aged, evicted } = await cleanUpQuarantine(client, bounds, now());
      removed.aged += aged;
      removed.settled += evicted;
      if (aged + evicted === 0) break;
    }
    removed.sample += await cleanUpSamples(client, new Date(now().getTime() - bounds.maxAgeMs));
  }

  #tell(removed: Readonly<Record<'aged' | 'settled' | 'sample', number>>): void {
    for (const what of ['aged', 'settled', 'sample'] as const) this.metrics.countEvicted(what, removed[what]);
    if (removed.settled > 0) {
      this.logger.warn(
        { ...removed, maxBytes: this.settings.quarantine.maxBytes },
        'quarantine is full: what was replayed or discarded made room; replay or discard what waits, or raise ' +
          'QUARANTINE_MAX_BYTES, before refused callbacks are answered 503',
      );
    } else if (removed.aged + removed.sample > 0) this.logger.info(removed, 'quarantine cleaned up');
  }
}
