import { usePrefetchQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { Charts } from './charts';
import { DoorsAlert } from './doors-alert';
import { HAS_CALLBACKS } from './first-run/has-callbacks';
import { deliveriesBefore, deliveriesOf, orderOf, OVERVIEW, trafficOf, WAITING } from './questions';
import { RangeSwitch } from './range-switch';
import { DEFAULT_RANGE, type RangeName } from './ranges';

const FirstRun = lazy(async () => ({ default: (await import('./first-run/first-run')).FirstRun }));

/** The state of everything: what became of messages, what waits, what failed, and whether callbacks keep coming in. */
export function OverviewPage(): ReactElement {
  const { range = DEFAULT_RANGE } = useSearch({ from: '/signed-in/' });
  const queryClient = useQueryClient();
  useAnswersSoon(range);
  const { data: hasCallbacks, error, refetch } = useQuery(HAS_CALLBACKS);
  // Answers from before the first callback are removed. Otherwise the charts would show them for a while.
  useEffect(() => {
    if (hasCallbacks === false) queryClient.removeQueries({ queryKey: [OVERVIEW] });
  }, [hasCallbacks, queryClient]);
  const skeleton = <SkeletonRows rows={8} height={96} />;
  return (
    <Page title="Overview" actions={hasCallbacks === true && <RangeSwitch range={range} />}>
      <DoorsAlert />
      {error && hasCallbacks === undefined && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {hasCallbacks === undefined && !error && skeleton}
      {/* The charts are not loaded lazily: React holds back for 300 ms what suspends after something else was shown in
         its place. */}
      {hasCallbacks === true && <Charts range={range} />}
      {hasCallbacks === false && (
        <Suspense fallback={skeleton}>
          <FirstRun />
        </Suspense>
      )}
    </Page>
  );
}

/**
 * Asks everything at once: first whether there is anything to draw, which the charts wait for, then what the charts
 * will ask.
 */
function useAnswersSoon(range: RangeName): void {
  usePrefetchQuery(HAS_CALLBACKS);
  usePrefetchQuery(deliveriesOf(range));
  usePrefetchQuery(deliveriesBefore(range));
  usePrefetchQuery(orderOf(range));
  usePrefetchQuery(trafficOf(range));
  usePrefetchQuery(WAITING);
}
