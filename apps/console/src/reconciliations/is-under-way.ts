import type { Reconciliation } from './use-reconciliations';

/** Whether a reconciliation has not come to its end, so that what it found is not all. */
export const isUnderWay = ({ state }: Pick<Reconciliation, 'state'>): boolean =>
  state === 'waiting' || state === 'running';
