import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { HttpMetrics } from '../http-metrics.js';

/** Entries that were removed from the quarantine without a request. */
export type Evicted = 'settled' | 'aged' | 'sample' | 'near-miss';

/** Counts for Prometheus the entries that this door removes. The public door counts its own removals. */
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
