export { askAboutOne, type AskedAboutOne } from './ask-about-one.js';
export { NO_COUNTS, type Counts } from './counts.js';
export { findDaysWithoutCallbacks } from './days-without-callbacks.js';
export { dayOf, daysBetween, endOfDay, isDay } from './days.js';
export { FINDINGS, type Finding } from './judge-report.js';
export { readLostCallbacks, type LostCallbacks } from './lost-callbacks.js';
export {
  PURPOSES,
  RECONCILIATION_STATES,
  RETENTION_DAYS,
  type Reconciliation,
  totalsOf,
  type ReconciliationRequest,
  type Totals,
  type ReconciliationWithSweeps,
} from './reconciliation.js';
export {
  addReconciliation,
  findReconciliation,
  findUnfinishedLike,
  listReconciliations,
  sweepsFor,
  type AddedReconciliation,
  type ReconciliationPosition,
} from './reconciliation-rows.js';
export type { Provider, Reconciling } from './reconciling.js';
export { runReconciliation } from './run-reconciliation.js';
export { readStanding, type Standing } from './standing.js';
export { readSweeps } from './sweep-rows.js';
export { newSweep, type Sweep } from './sweep.js';
export { storeInRows, STORE_NOTHING, type RunStore } from './sweep-store.js';
export { goOnWith, takeTurn, type SweeperOptions } from './sweeper.js';
export { asOnlySweeper } from './sweeper-lock.js';
