import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Schemas } from '../api/client';
import { followFeed, type FeedState } from '../api/follow-feed';
import { Problem } from '../api/problem';
import { lookupOf } from './lookup-question';
import type { SidSearch } from './sid-search';

export type Lookup = Schemas['LookupDto'];
export type Resource = Lookup['resource'];

/** Delivery classes change with time alone, without an event. */
const LOOK_AGAIN_MS = 30_000;
/** A SID that is not known yet may be about to arrive. */
const NOT_KNOWN_AGAIN_MS = 5_000;

/**
 * What is known about a pasted SID. It is loaded again while the page is open, whenever the feed has an event of the
 * SID.
 */
export function useLookup(pasted: string, search: SidSearch): UseQueryResult<Lookup> {
  const result = useQuery({
    ...lookupOf(pasted, search),
    refetchInterval: ({ state }) => (isNotKnown(state.error) ? NOT_KNOWN_AGAIN_MS : LOOK_AGAIN_MS),
  });
  useRenewal(result.data?.sid);
  return result;
}

export const isNotKnown = (error: Error | null): error is Problem => error instanceof Problem && error.status === 404;

function useRenewal(sid: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (sid === undefined) return undefined;
    const leaving = new AbortController();
    const renew = (): void => {
      void client.invalidateQueries({ queryKey: ['lookup'] });
      void client.invalidateQueries({ queryKey: ['history', sid] });
    };
    // Load again when the stream opens too: the stream does not contain events that came between the look-up and now.
    const onState = ({ is }: FeedState): void => {
      if (is === 'open') renew();
    };
    // When the feed is refused, the look-up is only renewed by its interval.
    followFeed({ filter: { sid }, onEvents: renew, onState, signal: leaving.signal }).catch(() => undefined);
    return () => leaving.abort();
  }, [client, sid]);
}
