import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { IS_ASKING, isNoAccess } from '../reconciliations/use-is-asking';
import type { Lookup } from './use-lookup';

/** Asks the provider's REST API for one resource. What it says becomes an event, and pages that show it are renewed. */
export function useAsk({
  kind,
  sid,
  accountSid,
}: Pick<Lookup, 'kind' | 'sid' | 'accountSid'>): UseMutationResult<Schemas['AskedDto'], Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(api.POST('/v1/reconciliations/ask', { body: { kind, sid, accountSid } })),
    onSuccess: ({ isNews }) => {
      if (!isNews) return;
      void client.invalidateQueries({ queryKey: ['lookup'] });
      void client.invalidateQueries({ queryKey: ['history', sid] });
    },
    onError: (error) => {
      if (isNoAccess(error)) void client.invalidateQueries({ queryKey: [IS_ASKING] });
    },
  });
}
