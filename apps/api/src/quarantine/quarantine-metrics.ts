import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { HttpMetrics } from '../http-metrics.js';

/** What left the quarantine without anybody having asked for it. */
export type Evicted = 'settled' | 'aged' | 'sample' | 'near-miss';

/** What this door lets go of, for Prometheus. What the public door lets go of is counted there. */
@Injectable()
export class QuarantineMetrics {
  readonly #evicted: Counter<'what'>;

  constructor(@Inject(HttpMetrics) { registry }: HttpMetrics) {
    this.#evicted = new Counter({
      name: 'sidetrack_quarantine_evicted_total',
      help:
        'Entries that left quarantine: settled ones for room, settled ones and samples for their age, near misses for ' +
        'newer ones. Authentic callbacks that wait never do',
      labelNames: ['what'] as const,
      registers: [registry],
    });
  }

  countEvicted(what: Evicted, entries: number): void {
    this.#evicted.inc({ what }, entries);
  }
}
