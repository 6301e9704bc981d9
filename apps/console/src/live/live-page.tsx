import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '../shared/empty-state';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { EventTable } from './event-table';
import { FeedStatus } from './feed-status';
import './live.css';
import { LiveFilter } from './live-filter';
import { MOST_SHOWN } from './live-log';
import type { LiveSearch } from './live-search';
import { NewCount } from './new-count';
import { RateNow } from './rate-now';
import { ReadOut } from './read-out';
import { useHoldWhileScrolled } from './use-hold-while-scrolled';
import { useLiveLog } from './use-live-log';

/** Callbacks as they are committed, newest first. */
export function LivePage(): ReactElement {
  const { account, ...search } = useSearch({ from: '/signed-in/live' });
  const navigate = useNavigate({ from: '/live' });
  const { log, change, seconds, state, error } = useLiveLog({ ...search, accountSid: search.accountSid ?? account });
  useHoldWhileScrolled(change);
  const isPaused = log.holds.includes('paused');
  const filter = (next: LiveSearch): void => void navigate({ to: '/live', search: next });
  const clear = (): void => void navigate({ to: '/live', search: { account: undefined } });
  const pause = (
    <Button
      size="xs"
      variant={isPaused ? 'filled' : 'default'}
      onClick={() => change({ type: isPaused ? 'let go' : 'hold', hold: 'paused' })}
    >
      {isPaused ? 'Resume' : 'Pause'}
    </Button>
  );
  return (
    <Page title="Live" actions={pause}>
      <LiveFilter search={search} onChange={filter} onClear={clear} />
      {error && <ProblemAlert error={error} />}
      {!error && (
        <div className="live-bar">
          <FeedStatus state={state} isPaused={isPaused} />
          <NewCount count={log.heldCount} change={change} />
          <RateNow seconds={seconds} />
        </div>
      )}
      {log.shown.length > 0 && <EventTable events={log.shown} change={change} />}
      {log.shown.length === 0 && !error && (
        <>
          {state.is === 'open' ? (
            <EmptyState title="Nothing yet">
              None of the last {MOST_SHOWN} callbacks is among these. The next one appears here as it is committed.
            </EmptyState>
          ) : (
            <SkeletonRows rows={14} height={28} />
          )}
        </>
      )}
      <ReadOut received={log.received} />
    </Page>
  );
}
