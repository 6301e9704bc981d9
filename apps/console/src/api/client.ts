import createClient from 'openapi-fetch';
import { toProblem } from './problem';
import type { components, paths } from './schema';
import { readToken } from './token';

export type Schemas = components['schemas'];

/** The API, by its own documents. Repeated filters go as `status=a&status=b`. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  querySerializer: { array: { style: 'form', explode: true } },
});

api.use({
  onRequest({ request }) {
    const token = readToken();
    if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
});

/**
 * What an answer carries: the JSON of it, where the API could also give a file.
 * @throws Problem when the API refused, in its words
 */
export async function dataOf<Data>(
  answer: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, string>> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) throw toProblem(response, error);
  return data as Exclude<Data, string>;
}
