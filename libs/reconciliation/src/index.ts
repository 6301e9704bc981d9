export { askAboutOne, type AskedAboutOne } from './ask-about-one.js';
export type { Counts } from './counts.js';
export { findDaysWithoutCallbacks } from './days-without-callbacks.js';
export { dayOf, endOfDay } from './days.js';
export { FINDINGS, type Finding } from './judge-report.js';
export { readLostCallbacks, type LostCallbacks } from './lost-callbacks.js';
export {
  PURPOSES,
  RECONCILIATION_STATES,
  RETENTION_DAYS,
  totalsOf,
  type Reconciliation,
  type ReconciliationRequest,
  type ReconciliationWithSweeps,
  type Totals,
} from './reconciliation.js';
export {
  addReconciliation,
  findReconciliation,
  findUnfinishedLike,
  listReconciliations,
  sweepsFor,
  type ReconciliationPosition,
} from './reconciliation-rows.js';
export type { Provider } from './reconciling.js';
export { runReconciliation } from './run-reconciliation.js';
export { readStanding, type Standing } from './standing.js';
export { readSweeps } from './sweep-rows.js';
export { STORE_NOTHING } from './sweep-store.js';
export type { Sweep } from './sweep.js';
export { goOnWith, takeTurn, type SweeperOptions } from './sweeper.js';
export { asOnlySweeper } from './sweeper-lock.js';
