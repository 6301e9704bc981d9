import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { useHasCallbacks } from './first-run/use-has-callbacks';
import { RangeSwitch } from './range-switch';
import { DEFAULT_RANGE } from './ranges';

const Charts = lazy(async () => ({ default: (await import('./charts')).Charts }));
const FirstRun = lazy(async () => ({ default: (await import('./first-run/first-run')).FirstRun }));

/** How it goes: what became of messages, what waits, what failed, and whether callbacks keep coming in. */
export function OverviewPage(): ReactElement {
  const { range = DEFAULT_RANGE } = useSearch({ from: '/signed-in/' });
  const { data: hasCallbacks, error, refetch } = useHasCallbacks();
  const skeleton = <SkeletonRows rows={8} height={96} />;
  return (
    <Page title="Overview" actions={hasCallbacks === true && <RangeSwitch range={range} />}>
      {error && hasCallbacks === undefined && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <Suspense fallback={skeleton}>
        {hasCallbacks === undefined && !error && skeleton}
        {hasCallbacks === true && <Charts range={range} />}
        {hasCallbacks === false && <FirstRun />}
      </Suspense>
    </Page>
  );
}
