import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { Page } from '../shared/page';
import { SkeletonRows } from '../shared/skeleton-rows';
import { RangeSwitch } from './range-switch';
import { DEFAULT_RANGE } from './ranges';

const Charts = lazy(async () => ({ default: (await import('./charts')).Charts }));

/** How it goes: what became of messages, what waits, what failed, and whether callbacks keep coming in. */
export function OverviewPage(): ReactElement {
  const { range = DEFAULT_RANGE } = useSearch({ from: '/signed-in/' });
  return (
    <Page title="Overview" actions={<RangeSwitch range={range} />}>
      <Suspense fallback={<SkeletonRows rows={8} height={96} />}>
        <Charts range={range} />
      </Suspense>
    </Page>
  );
}
