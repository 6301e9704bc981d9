import { queryClient } from '../api/query-client';
import { ERROR_CODES } from '../shared/error-codes';
import { breakdownOf, dimensionOf } from './dimensions/breakdown-question';
import type { FiguresSearch } from './overview-search';
import { deliveriesBefore, deliveriesOf, lostCallbacksOf, orderOf, trafficOf, waitingOf } from './questions';
import type { Scope } from './scope';

/**
 * Asks what the figures of a page will ask, before any of the page is drawn or even loaded: the API answers meanwhile.
 * What takes it longest comes last, as a browser asks six questions at a time.
 */
export function askFigures(scope: Scope, search: FiguresSearch): Promise<unknown> {
  const breakdown = breakdownOf(scope, dimensionOf(search));
  return Promise.all([
    queryClient.prefetchQuery(deliveriesOf(scope)),
    queryClient.prefetchQuery(deliveriesBefore(scope)),
    breakdown.enabled === true && queryClient.prefetchQuery(breakdown),
    queryClient.prefetchQuery(waitingOf(scope)),
    queryClient.prefetchQuery(ERROR_CODES),
    queryClient.prefetchQuery(lostCallbacksOf(scope)),
    scope.range.trafficInterval !== null && queryClient.prefetchQuery(trafficOf(scope)),
    queryClient.prefetchQuery(orderOf(scope)),
  ]);
}
