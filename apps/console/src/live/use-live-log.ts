import { useEffect, useReducer, useState, type Dispatch } from 'react';
import { followFeed, type FeedState } from '../api/follow-feed';
import type { FeedFilter } from '../api/read-feed-stream';
import { signOutWhenRefused } from '../api/sign-out-when-refused';
import { changeLog, EMPTY_LOG, MOST_SHOWN, type LiveAction, type LiveLog } from './live-log';
import { countSeconds, NO_SECONDS, type Seconds } from './live-rate';
import type { LiveSearch } from './live-search';

export interface Live {
  readonly log: LiveLog;
  readonly change: Dispatch<LiveAction>;
  /** How many came in each of the last seconds, whether their rows are shown or held. */
  readonly seconds: Seconds;
  readonly state: FeedState;
  /** The refusal, when the feed refused to be followed. */
  readonly error: Error | null;
}

const OPENING: FeedState = { is: 'opening' };

/** The last callbacks that match the filter, and then every new one that matches, as soon as it is committed. */
export function useLiveLog(search: LiveSearch): Live {
  const [log, change] = useReducer(changeLog, EMPTY_LOG);
  const [seconds, count] = useReducer(countSeconds, NO_SECONDS);
  const [state, setState] = useState<FeedState>(OPENING);
  const [error, setError] = useState<Error | null>(null);
  const filter = JSON.stringify(search);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    change({ type: 'begin' });
    count('begin');
    setState(OPENING);
    setError(null);
    followFeed({
      filter: JSON.parse(filter) as FeedFilter,
      back: MOST_SHOWN,
      onEvents: (events) => {
        change({ type: 'take', events });
        count(events);
      },
      onState: setState,
      signal,
    }).catch((refusal: Error) => {
      signOutWhenRefused(refusal);
      setError(refusal);
    });
    return () => leaving.abort();
  }, [filter]);
  return { log, change, seconds, state, error };
}
