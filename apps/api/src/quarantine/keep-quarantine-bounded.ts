import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { cleanUpQuarantine } from '@sidetrack/intake';
import type { Logger } from 'pino';
import type { ApiSettings } from '../api-settings.js';
import { LOGGER, SETTINGS } from '../tokens.js';
import { QuarantinePool } from './quarantine-pool.js';

const EVERY_MS = 10 * 60_000;

/** A run goes on while there is much to remove, within reason: the next one is never far. */
const MOST_ROUNDS = 50;

/** Now and then removes from quarantine what is too old or too much. This door does it, as it has the time. */
@Injectable()
export class KeepQuarantineBounded implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(QuarantinePool) private readonly quarantine: QuarantinePool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
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
    let removed = 0;
    try {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const count = await cleanUpQuarantine(this.quarantine.pool, this.settings.quarantine, this.settings.now());
        removed += count;
        if (count === 0) break;
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'the quarantine was not cleaned up');
    }
    if (removed > 0) this.logger.info({ removed }, 'quarantine cleaned up');
  }
}
