import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal } from './problem';
import { signOutWhenRefused } from './sign-out-when-refused';

const MOST_RETRIES = 2;

/** What the API has answered. A refusal is final; an API that is away is asked again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signOutWhenRefused }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // The API may be on this machine while the network is away.
      networkMode: 'always',
      retry: (failures, error) => !isRefusal(error) && failures < MOST_RETRIES,
    },
    mutations: { networkMode: 'always', onError: signOutWhenRefused },
  },
});
