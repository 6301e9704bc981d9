import { Inject, Injectable } from '@nestjs/common';
import type { ReaderOptions } from '@sidetrack/provider-rest';
import type { Standing } from '@sidetrack/reconciliation';
import { Counter, Gauge } from 'prom-client';
import { HttpMetrics } from '../http-metrics.js';

/** Tells Prometheus what was asked at the providers, and what that came to. */
@Injectable()
export class ReconciliationMetrics {
  readonly #requests: Counter<'kind' | 'outcome'>;
  readonly #lastSuccess: Gauge<'kind'>;
  readonly #listed: Gauge<'kind'>;
  readonly #lost: Gauge<'kind'>;

  constructor(@Inject(HttpMetrics) { registry }: HttpMetrics) {
    const registers = [registry];
    this.#requests = new Counter({
      name: 'sidetrack_provider_requests_total',
      help: 'Requests of this process to REST APIs of providers, those that were tried again too, by what came of them',
      labelNames: ['kind', 'outcome'] as const,
      registers,
    });
    this.#lastSuccess = new Gauge({
      name: 'sidetrack_reconciliation_last_success_timestamp_seconds',
      help: 'When the list of a day was last read to its end, by whichever process',
      labelNames: ['kind'] as const,
      registers,
    });
    this.#listed = new Gauge({
      name: 'sidetrack_reconciliation_listed',
      help: 'Resources that the last whole lists of the last seven days have',
      labelNames: ['kind'] as const,
      registers,
    });
    this.#lost = new Gauge({
      name: 'sidetrack_callbacks_lost',
      help: 'Of these, how many ended without a callback that said so',
      labelNames: ['kind'] as const,
      registers,
    });
  }

  readonly countRequest: NonNullable<ReaderOptions['onRequest']> = ({ kind, outcome }) => {
    this.#requests.inc({ kind, outcome });
  };

  tell({ kinds }: Standing): void {
    for (const { kind, lastSuccess, seen, lost } of kinds) {
      this.#lastSuccess.set({ kind }, lastSuccess.getTime() / 1_000);
      this.#listed.set({ kind }, seen);
      this.#lost.set({ kind }, lost);
    }
  }
}
