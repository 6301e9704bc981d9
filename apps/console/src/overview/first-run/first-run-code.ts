import { queryOptions } from '@tanstack/react-query';

/** Needed once in the life of an installation, and so not loaded with the page. */
export const FIRST_RUN_CODE = queryOptions({
  queryKey: ['code', 'first-run'],
  queryFn: () => import('./first-run'),
  staleTime: Infinity,
  throwOnError: true,
});
