import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal } from './problem';
import { onBack } from './reachability';
import { signOutWhenRefused } from './sign-out-when-refused';

const MOST_RETRIES = 2;

/** When the API is there and its database is not. */
const TRY_AGAIN_MS = 10_000;

/** What the API has answered. A refusal is final; an API that is away is asked again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signOutWhenRefused }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // The API may be on this machine while the network is away.
      networkMode: 'always',
      refetchInterval: ({ state: { error } }) => (error !== null && !isRefusal(error) ? TRY_AGAIN_MS : false),
      retry: (failures, error) => !isRefusal(error) && failures < MOST_RETRIES,
    },
    mutations: { networkMode: 'always', onError: signOutWhenRefused },
  },
});

// Whatever is shown was asked for before, or could not be.
onBack(() => void queryClient.invalidateQueries());
