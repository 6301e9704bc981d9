import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { FeedState } from '../api/follow-feed';
import { useNow } from '../shared/use-now';

/** Whether the page follows the feed, or when it tries again. */
export function FeedStatus({
  state,
  isPaused,
}: {
  readonly state: FeedState;
  readonly isPaused: boolean;
}): ReactElement {
  return (
    <Text size="sm" className="feed-status" data-state={isPaused && state.is === 'open' ? 'paused' : state.is}>
      <span role="status">{wordsOf(state, isPaused)}</span>
      {state.is === 'lost' && <NextTry at={state.againAt} />}
    </Text>
  );
}

function wordsOf({ is }: FeedState, isPaused: boolean): string {
  if (is === 'lost') return 'Connection lost. Nothing is missed: it goes on after the last callback that came.';
  if (is === 'opening') return 'Opening the feed …';
  return isPaused ? 'Paused. What comes is counted.' : 'Following the feed.';
}

/** The countdown is outside of the live region, because screen readers would read it every second. */
function NextTry({ at }: { readonly at: number }): ReactElement {
  const seconds = Math.max(0, Math.ceil((at - useNow().getTime()) / 1_000));
  return <span> {seconds === 0 ? 'Trying again …' : `Trying again in ${seconds} s.`}</span>;
}
