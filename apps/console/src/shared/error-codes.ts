import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';

export type ExplainedCode = Schemas['ErrorCodeDto'];

/** All codes that are documented, with what they mean. */
export const ERROR_CODES = queryOptions({
  queryKey: ['error-codes'],
  // The list is that of the API's version: it does not change while a page is open.
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const { data: codes } = await dataOf(api.GET('/v1/error-codes', { signal }));
    return new Map(codes.map((one) => [one.code, one]));
  },
});

/** What an error code means; undefined until that is known. A code that nobody documents is null. */
export function useErrorCode(code: string): ExplainedCode | null | undefined {
  const { data } = useQuery(ERROR_CODES);
  return data === undefined ? undefined : (data.get(code) ?? null);
}
