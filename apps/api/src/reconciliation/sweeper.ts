import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { openWriter, type LogWriter } from '@sidetrack/event-store';
import { readStanding, takeTurn, type ReconciliationWithSweeps } from '@sidetrack/reconciliation';
import { PROJECTIONS } from '@sidetrack/views';
import type { Logger } from 'pino';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { API_SETTINGS, LOGGER } from '../tokens.js';
import { ProviderLines } from './provider-lines.js';
import { ReconciliationMetrics } from './reconciliation-metrics.js';

const EVERY_MS = 60_000;

/**
 * Takes a turn at reconciling every minute, and at once when somebody asks. Where several API doors run, one of them
 * sweeps at a time. Without PROVIDER_ACCESS nothing is ever asked.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly writer: LogWriter;
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #turn: Promise<void> | null = null;
  #isWantedAgain = false;
  #problems: readonly string[] = [];

  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(ProviderLines) private readonly lines: ProviderLines,
    @Inject(ReconciliationMetrics) private readonly metrics: ReconciliationMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.writer = openWriter({ pool: pools.of('reconciliation'), projections: PROJECTIONS });
  }

  /** What was wrong with the last run, whichever process had its turn, in lines for people. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** Given when this door ends: what is being asked then stops. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => this.wake(), EVERY_MS).unref();
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#stopping.abort();
    // A request that is under way would hold up the end for as long as the provider takes.
    await this.lines.onApplicationShutdown();
    await this.#turn;
    await this.writer.close();
  }

  /** Takes a turn, or another one after the turn under way. */
  wake(): void {
    if (this.#stopping.signal.aborted || this.lines.all().length === 0) return;
    if (this.#turn !== null) this.#isWantedAgain = true;
    else this.#turn = this.#takeTurns().finally(() => (this.#turn = null));
  }

  async #takeTurns(): Promise<void> {
    do {
      this.#isWantedAgain = false;
      try {
        await takeTurn(
          {
            pool: this.pools.of('reconciliation'),
            append: this.writer.append,
            providers: () => this.lines.all(),
            now: this.settings.now,
            onRun: (run) => this.#tell(run),
          },
          this.#stopping.signal,
        );
        const standing = await readStanding(this.pools.of('reconciliation'), this.settings.now());
        this.#problems = standing.problems;
        this.metrics.tell(standing);
      } catch (error) {
        if (!this.#stopping.signal.aborted)
          this.logger.warn({ err: error }, 'a reconciliation did not come to its end');
      }
    } while (this.#isWantedAgain && !this.#stopping.signal.aborted);
  }

  #tell(run: ReconciliationWithSweeps): void {
    const { id, askedBy, state, totals, openCounts, problems } = run;
    const facts = { reconciliation: id, askedBy, state, totals, openCounts };
    if (problems.length > 0) this.logger.warn({ ...facts, problems }, 'a reconciliation met problems');
    else this.logger.info(facts, 'the provider was asked');
  }
}
