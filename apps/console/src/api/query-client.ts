import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isFinalProblem } from './problem';
import { onBack } from './reachability';
import { signOutWhenRefused } from './sign-out-when-refused';

const MOST_RETRIES = 2;

/** The pause when the API is there and its database is not. */
const TRY_AGAIN_MS = 10_000;

/** The cache of the API's answers. A problem is final. An API that is away is asked again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signOutWhenRefused }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // The API may be on this machine while the network is away.
      networkMode: 'always',
      refetchInterval: ({ state: { error } }) => (error !== null && !isFinalProblem(error) ? TRY_AGAIN_MS : false),
      retry: (failures, error) => !isFinalProblem(error) && failures < MOST_RETRIES,
    },
    mutations: { networkMode: 'always', onError: signOutWhenRefused },
  },
});

// All data on the page was asked for before, or could not be loaded.
onBack(() => void queryClient.invalidateQueries());
