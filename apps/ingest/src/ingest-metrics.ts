import { PLURAL, type Kind } from '@sidetrack/domain';
import type { Appended } from '@sidetrack/event-store';
import type { Journal, Refusal } from '@sidetrack/intake';
import type { Misdirection } from './misdirected.js';
import { Counter, Gauge, Registry } from 'prom-client';

/** What the public door counts: every callback by its route and by what became of it. */
export class IngestMetrics {
  readonly registry = new Registry();

  readonly #callbacks = new Counter({
    name: 'sidetrack_callbacks_total',
    help: 'Callbacks by door and outcome: stored (also in the journal, also exact repeats), or the code of the refusal',
    labelNames: ['door', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly #shed = new Counter({
    name: 'sidetrack_requests_shed_total',
    help: 'Requests refused with 503 before they were read, because more came in than could be taken',
    registers: [this.registry],
  });

  readonly #misdirected = new Counter({
    name: 'sidetrack_misdirected_requests_total',
    help: 'Requests with a signature that reached no route for callbacks, by what was wrong with them',
    labelNames: ['fault'] as const,
    registers: [this.registry],
  });

  readonly #evicted = new Counter({
    name: 'sidetrack_samples_evicted_total',
    help: 'Samples of disbelieved requests that made room for newer ones of the same kind',
    registers: [this.registry],
  });

  readonly #repeats = new Counter({
    name: 'sidetrack_repeats_total',
    help: 'Callbacks that were acknowledged and stored nothing new, because the same one was stored before',
    registers: [this.registry],
  });

  readonly #ambiguous = new Counter({
    name: 'sidetrack_ambiguous_callbacks_total',
    help: 'Callbacks that were not stored because another reading of the same signed text came first, out of the journal too',
    registers: [this.registry],
  });

  countOutcome(route: Kind, refusal: Refusal | null): void {
    this.#callbacks.inc({ door: PLURAL[route], outcome: refusal?.code ?? 'stored' });
  }

  countShed(): void {
    this.#shed.inc();
  }

  countMisdirected(fault: Misdirection): void {
    this.#misdirected.inc({ fault });
  }

  countEvictedSamples(samples: number): void {
    this.#evicted.inc(samples);
  }

  /**
   * A repeat stores nothing, so nobody could count it later; and callbacks out of the journal pass by here as well.
   */
  countAppended({ repeats, ambiguous }: Appended): void {
    this.#ambiguous.inc(ambiguous);
    this.#repeats.inc(repeats);
  }

  /** How many acknowledged callbacks wait on this disk for the database, and their bytes. */
  watchJournal(journal: Pick<Journal, 'bytes' | 'records'>): void {
    this.#watch('sidetrack_journal_callbacks', 'Callbacks in the journal', () => journal.records);
    this.#watch('sidetrack_journal_bytes', 'Bytes in the journal', () => journal.bytes);
  }

  /** A value that is looked up whenever someone asks. */
  #watch(name: string, help: string, valueNow: () => number): void {
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(valueNow());
      },
    });
    this.registry.registerMetric(gauge);
  }
}
