import type { Pool } from 'pg';
import type { Reconciliation } from './reconciliation.js';
import { saveReconciliation } from './reconciliation-rows.js';
import { saveSweep } from './sweep-rows.js';
import type { Sweep } from './sweep.js';

/** Where a run keeps how far it is. */
export interface RunStore {
  readonly saveSweep: (sweep: Sweep) => Promise<void>;
  readonly saveRun: (run: Reconciliation) => Promise<void>;
}

/** In rows, so that a run outlives its process. */
export const storeInRows = (database: Pool, id: string): RunStore => ({
  saveSweep: (sweep) => saveSweep(database, id, sweep),
  saveRun: (run) => saveReconciliation(database, run),
});

/** Nowhere: for a run that must not leave a trace. */
export const STORE_NOTHING: RunStore = { saveSweep: () => Promise.resolve(), saveRun: () => Promise.resolve() };
