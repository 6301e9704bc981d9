import { Inject, Injectable } from '@nestjs/common';
import { KINDS } from '@sidetrack/domain';
import type { ReaderOptions } from '@sidetrack/provider-rest';
import type { ReconciliationWithSweeps } from '@sidetrack/reconciliation';
import { Counter, Gauge } from 'prom-client';
import { HttpMetrics } from '../http-metrics.js';

/** Counts for Prometheus what was asked at the providers, and what came of it. */
@Injectable()
export class ReconciliationMetrics {
  readonly #requests: Counter<'kind' | 'outcome'>;
  readonly #lost: Counter<'kind'>;
  readonly #lastSuccess: Gauge<'kind'>;

  constructor(@Inject(HttpMetrics) { registry }: HttpMetrics) {
    this.#requests = new Counter({
      name: 'sidetrack_provider_requests_total',
      help: 'Requests to REST APIs of providers, those that were tried again too, by what came of them',
      labelNames: ['kind', 'outcome'] as const,
      registers: [registry],
    });
    this.#lost = new Counter({
      name: 'sidetrack_callbacks_lost_total',
      help: 'Resources whose end the provider reported and no callback did, as lists of days told; each list counts anew',
      labelNames: ['kind'] as const,
      registers: [registry],
    });
    this.#lastSuccess = new Gauge({
      name: 'sidetrack_reconciliation_last_success_timestamp_seconds',
      help: 'When the list of a day was last read to its end by this process',
      labelNames: ['kind'] as const,
      registers: [registry],
    });
    for (const kind of KINDS) this.#lost.inc({ kind }, 0);
  }

  readonly countRequest: NonNullable<ReaderOptions['onRequest']> = ({ kind, outcome }) => {
    this.#requests.inc({ kind, outcome });
  };

  /** A run that came to its end. */
  countRun({ sweeps, state, dryRun }: ReconciliationWithSweeps): void {
    if (state !== 'done' || dryRun) return;
    for (const { kind, counts, complete, finishedAt } of sweeps) {
      this.#lost.inc({ kind }, counts.lost + counts.unknown);
      if (complete && finishedAt !== null) this.#lastSuccess.set({ kind }, finishedAt.getTime() / 1_000);
    }
  }
}
