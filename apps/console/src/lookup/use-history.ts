import { useQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import type { Lookup } from './use-lookup';

export type HistoryEvent = Schemas['HistoryEventDto'];

const NONE: ReadonlyMap<number, HistoryEvent> = new Map();

/** The events of a resource with all parameters, by their positions. Empty until they are loaded. */
export function useHistory({ kind, sid, accountSid }: Lookup): ReadonlyMap<number, HistoryEvent> {
  const params = { path: { sid }, query: { accountSid } };
  const { data } = useQuery({
    queryKey: ['history', sid, kind, accountSid],
    queryFn: async ({ signal }) => {
      const { data: events } = await askFor(kind, params, signal);
      return new Map(events.map((event) => [event.position, event]));
    },
  });
  return data ?? NONE;
}

interface Parameters {
  readonly path: { readonly sid: string };
  readonly query: { readonly accountSid: string };
}

function askFor(kind: Lookup['kind'], params: Parameters, signal: AbortSignal): Promise<Schemas['EventListDto']> {
  if (kind === 'message') return dataOf(api.GET('/v1/messages/{sid}/events', { params, signal }));
  if (kind === 'call') return dataOf(api.GET('/v1/calls/{sid}/events', { params, signal }));
  return dataOf(api.GET('/v1/recordings/{sid}/events', { params, signal }));
}
