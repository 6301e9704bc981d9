import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf, type Schemas } from '../api/client';
import { followFeed, type FeedState } from '../api/follow-feed';
import { Problem } from '../api/problem';
import type { SidSearch } from './sid-search';

export type Lookup = Schemas['LookupDto'];
export type Resource = Lookup['resource'];

/** Delivery classes move with time alone, without an event. */
const LOOK_AGAIN_MS = 30_000;
/** One that is not known yet may be on its way here. */
const NOT_KNOWN_AGAIN_MS = 5_000;

/** What is known of a SID as it was pasted; renewed while the page is open, whenever the feed has an event of it. */
export function useLookup(pasted: string, { kind }: SidSearch): UseQueryResult<Lookup> {
  const result = useQuery({
    queryKey: ['lookup', pasted, kind],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/lookup/{sid}', { params: { path: { sid: pasted }, query: { kind } }, signal })),
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
    // When the stream opens, too: what came between the look-up and now is not in it.
    const onState = ({ is }: FeedState): void => {
      if (is === 'open') renew();
    };
    // A feed that is refused leaves the look-up to its interval.
    followFeed({ filter: { sid }, onEvents: renew, onState, signal: leaving.signal }).catch(() => undefined);
    return () => leaving.abort();
  }, [client, sid]);
}
