import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createSampleExplainer, type SampleExplainer } from '@sidetrack/intake';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import type { Logger } from 'pino';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { LOGGER, SETTINGS } from '../tokens.js';
import { QuarantineMetrics } from './quarantine-metrics.js';

/**
 * So often, and for so long, this door explains what nobody has asked for: a near miss is then in its reserved place before
 * newer samples push it out. A flood of samples costs a tenth of a processor, and the likelier ones come first.
 */
const EVERY_MS = 2_000;
const WITHIN_MS = 200;

/** A list is not kept waiting for longer; what it then shows unexplained has its turn soon. */
const LIST_WITHIN_MS = 1_000;

/**
 * Finds out why the signatures of samples do not match: when somebody looks at one, and by itself. The public door only
 * keeps what came; here there is time, and it is bounded: each explanation has a limit, and computes in slices of
 * milliseconds, between which everyone else is answered.
 */
@Injectable()
export class ExplainSamples implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Null without keys: nothing could be found out. */
  readonly #explainer: SampleExplainer | null;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #hasFailed = false;

  constructor(
    @Inject(ApiPools) pools: ApiPools,
    @Inject(SETTINGS) { quarantine: { publicUrls, signingKeys } }: ApiSettings,
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

  /** Gives whether any of these is explained now that was not before. Rejects with the database's error. */
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
      // Once is enough while the database is away.
      if (!this.#hasFailed) this.logger.warn({ err: error }, 'samples of wrong signatures were not explained');
      this.#hasFailed = true;
    }
  }
}
