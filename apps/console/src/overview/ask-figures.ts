import { queryClient } from '../api/query-client';
import { breakdownOf, dimensionOf } from './dimensions/breakdown-question';
import type { FiguresSearch } from './overview-search';
import { deliveriesBefore, deliveriesOf, lostCallbacksOf, orderOf, trafficOf, waitingOf } from './questions';
import type { Scope } from './scope';

/**
 * Asks what the figures of a page will ask, before any of the page is drawn or even loaded: the API answers meanwhile.
 * What takes it longest comes last, as a browser asks six questions at a time.
 */
export function askFigures(scope: Scope, search: FiguresSearch): void {
  const breakdown = breakdownOf(scope, dimensionOf(search));
  void queryClient.prefetchQuery(deliveriesOf(scope));
  void queryClient.prefetchQuery(deliveriesBefore(scope));
  if (breakdown.enabled === true) void queryClient.prefetchQuery(breakdown);
  void queryClient.prefetchQuery(waitingOf(scope));
  void queryClient.prefetchQuery(lostCallbacksOf(scope));
  if (scope.range.trafficInterval !== null) void queryClient.prefetchQuery(trafficOf(scope));
  void queryClient.prefetchQuery(orderOf(scope));
}
