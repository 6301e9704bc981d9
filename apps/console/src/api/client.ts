import createClient from 'openapi-fetch';
import { toProblem } from './problem';
import { askAgainNow, doubtReachability } from './reachability';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** The API client, typed by the API's own documents. Repeated filters go as `status=a&status=b`. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  querySerializer: { array: { style: 'form', explode: true } },
});

api.use({
  onRequest({ request }) {
    // Shows the API that it is the console itself that changes something in its session.
    request.headers.set('x-sidetrack-console', '1');
    return request;
  },
  onResponse({ response }) {
    if (isOfProxy(response)) void doubtReachability();
    else askAgainNow();
  },
  onError({ error }) {
    if (!isAbort(error)) void doubtReachability();
  },
});

/** Statuses of a proxy in front of the API that mean that the API is away. */
const isOfProxy = ({ status, headers }: Response): boolean =>
  status >= 502 && status <= 504 && !headers.get('content-type')?.startsWith('application/problem+json');

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * The JSON of an answer, also where the API could answer with a file.
 *
 * @throws Problem when the API refused, in its words
 */
export async function dataOf<Data>(
  answer: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, string>> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) throw toProblem(response, error);
  return data as Exclude<Data, string>;
}
