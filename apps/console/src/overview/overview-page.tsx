import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useAccount } from '../shared/account';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { Charts } from './charts';
import { DoorsAlert } from './doors-alert';
import { FIRST_RUN_CODE } from './first-run/first-run-code';
import { HAS_CALLBACKS } from './first-run/has-callbacks';
import { rangeOf, type FiguresSearch } from './overview-search';
import { OverviewSkeleton } from './overview-skeleton';
import { OVERVIEW } from './questions';
import { RangeChoice } from './range/range-choice';
import type { Scope } from './scope';

/** The state of everything: what became of messages, what waits, what failed, and whether callbacks keep coming in. */
export function OverviewPage(): ReactElement {
  const search = useSearch({ from: '/signed-in/' });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const scope: Scope = { range: rangeOf(search), accountSid: useAccount() ?? undefined };
  const change = (changed: FiguresSearch): void => void navigate({ to: '/', search: { ...search, ...changed } });
  const { data: hasCallbacks, error, refetch } = useQuery(HAS_CALLBACKS);
  const { data: firstRun } = useQuery({ ...FIRST_RUN_CODE, enabled: hasCallbacks === false });
  // Answers from before the first callback are removed. Otherwise the charts would show them for a while.
  useEffect(() => {
    if (hasCallbacks === false) queryClient.removeQueries({ queryKey: [OVERVIEW] });
  }, [hasCallbacks, queryClient]);
  const isPending = hasCallbacks === undefined ? error === null : !hasCallbacks && firstRun === undefined;
  const choice = (
    <RangeChoice
      search={search}
      onChange={(time) => change({ range: undefined, since: undefined, until: undefined, ...time })}
    />
  );
  return (
    <Page title="Overview" actions={hasCallbacks === true && choice}>
      <DoorsAlert />
      {error && hasCallbacks === undefined && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && (
        <Stack gap="sm" role="status" aria-label="Loading">
          <OverviewSkeleton />
        </Stack>
      )}
      {hasCallbacks === true && <Charts scope={scope} search={search} onChange={change} />}
      {/* Neither is a part that suspends: React holds back for 300 ms what suspends after something else was shown in its
         place. */}
      {hasCallbacks === false && firstRun && <firstRun.FirstRun />}
    </Page>
  );
}
