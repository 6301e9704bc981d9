import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { api } from '../api/client';
import { toProblem } from '../api/problem';
import { fileNameIn, saveFile } from '../shared/save-file';
import type { Lookup } from './use-lookup';

/** Downloads the evidence about a resource. A link cannot: it would not send the token. */
export function useEvidence({ sid, kind, accountSid }: Lookup): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      const params = { path: { sid }, query: { kind, accountSid } };
      const { data, error, response } = await api.GET('/v1/lookup/{sid}/evidence', { params, parseAs: 'blob' });
      if (!response.ok || data === undefined) throw toProblem(response, error);
      saveFile(data, fileNameIn(response.headers) ?? `evidence-${kind}.zip`);
    },
  });
}
