import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { cleanUpQuarantine, cleanUpSamples } from '@sidetrack/intake';
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
 * the work because it has the time. Each run logs in one line what it removed.
 */
@Injectable()
export class KeepQuarantineBounded implements OnApplicationBootstrap, OnApplicationShutdown {
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
    await this.#running;
  }

  private async cleanUp(): Promise<void> {
    const { quarantine: bounds, now } = this.settings;
    const pool = this.pools.of('quarantine');
    const removed = { aged: 0, settled: 0, sample: 0 };
    try {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const { aged, evicted } = await cleanUpQuarantine(pool, bounds, now());
        removed.aged += aged;
        removed.settled += evicted;
        if (aged + evicted === 0) break;
      }
      removed.sample += await cleanUpSamples(pool, new Date(now().getTime() - bounds.maxAgeMs));
    } catch (error) {
      this.logger.warn({ err: error }, 'the quarantine was not cleaned up');
    }
    this.#tell(removed);
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
