/** A made-up token, like all secrets of the tests. */
export const API_TOKEN = 'made-up-token-for-tests';

/** Of somebody else, where a test gives the door both. */
export const OTHER_TOKEN = 'made-up-token-of-somebody-else';

export interface ApiAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** Reads one route of the private door with a token. */
export async function readApi(apiUrl: string, path: string): Promise<ApiAnswer> {
  const response = await fetch(apiUrl + path, { headers: { authorization: `Bearer ${API_TOKEN}` } });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
}

/** Posts to one route of the private door with a token. @throws Error when it is refused */
export async function postApi(apiUrl: string, path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(apiUrl + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
