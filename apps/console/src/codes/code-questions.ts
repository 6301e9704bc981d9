import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { EVERY_MINUTE } from '../overview/questions';
import type { Scope } from '../overview/scope';

/** What a code means and what to do, also where nobody documents it. */
export const explanationOf = (code: string) =>
  queryOptions({
    staleTime: Infinity,
    queryKey: ['error-code', code],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/error-codes/{code}', { params: { path: { code } }, signal })),
  });

/** The recipients that the code met most often. */
export const numbersOf = (code: string, { range: { since, until }, accountSid }: Scope) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: ['error-code', code, 'numbers', since, until, accountSid],
    queryFn: ({ signal }) => {
      const query = { since, until, accountSid };
      return dataOf(api.GET('/v1/error-codes/{code}/numbers', { params: { path: { code }, query }, signal }));
    },
  });
