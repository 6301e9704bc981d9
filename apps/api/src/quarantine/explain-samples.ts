import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createSampleExplainer, type SampleExplainer } from '@sidetrack/intake';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import type { Logger } from 'pino';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { LOGGER, API_SETTINGS } from '../tokens.js';
import { QuarantineMetrics } from './quarantine-metrics.js';

/**
 * How often and for how long this door explains samples that nobody has asked about. A near miss then gets its reserved
 * place before newer samples push it out. In a flood of samples this costs a tenth of a processor, and the likelier
 * samples come first.
 */
const EVERY_MS = 2_000;
const WITHIN_MS = 200;

/** A list waits no longer than this. Samples that the list shows unexplained are explained soon after. */
const LIST_WITHIN_MS = 1_000;

/**
 * Finds out why the signatures of samples do not match, on request and by itself. The public door only stores samples;
 * this door has time to explain them. The work is bounded: each explanation has a time limit and computes in slices of
 * milliseconds, and other requests are answered between the slices.
 */
@Injectable()
export class ExplainSamples implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Null without keys, because nothing can be explained then. */
  readonly #explainer: SampleExplainer | null;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #hasFailed = false;

  constructor(
    @Inject(ApiPools) pools: ApiPools,
    @Inject(API_SETTINGS) { quarantine: { publicUrls, signingKeys } }: ApiSettings,
    @Inject(QuarantineMetrics) metrics: QuarantineMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    if (signingKeys === null) this.#explainer = null;
    else {
      const explain = createDiagnosis({ publicUrls, keys: signingKeys });
      const onEvicted = (samples: number): void => metrics.countEvicted('near-miss', samples);
      this.#explainer = createSampleExplainer({ pool: pools.of('quarantine'), explain, onEvicted });
    }
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#running ??= this.#explainNext().finally(() => (this.#running = null));
    }, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#running;
  }

  /** Returns whether any of these samples was newly explained. Rejects with the database's error. */
  async explain(ids: readonly string[]): Promise<boolean> {
    if (this.#explainer === null || ids.length === 0) return false;
    await this.#explainer.explain(ids, LIST_WITHIN_MS);
    return true;
  }

  async #explainNext(): Promise<void> {
    try {
      await this.#explainer?.explainNext(WITHIN_MS);
      this.#hasFailed = false;
    } catch (error) {
      // One log line is enough while the database is away.
      if (!this.#hasFailed) this.logger.warn({ err: error }, 'samples of wrong signatures were not explained');
      this.#hasFailed = true;
    }
  }
}
