import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { Dialect, ProviderAccess } from '../src/provider-access.js';

/** A request as it reached the server. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, as they came. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** By the clock of `performance.now()`. */
  readonly at: number;
}

export interface TestProvider {
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  /** How many requests were being answered at once, at most. */
  readonly mostAtOnce: () => number;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

type Answer = (response: ServerResponse, request: ReceivedRequest, index: number) => void;

/** A real HTTP server that keeps the requests, and answers as the test says. */
export async function openTestProvider(answer: Answer): Promise<TestProvider> {
  const received: ReceivedRequest[] = [];
  let [connections, open, mostAtOnce] = [0, 0, 0];
  const server = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    const request = { method, path: url, headers, at: performance.now() };
    received.push(request);
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    response.on('close', () => (open -= 1));
    answer(response, request, received.length - 1);
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test provider has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    mostAtOnce: () => mostAtOnce,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const SECRET = 'PT-hush-hush-hush';

export const accessTo = (baseUrl: string, dialect: Dialect, accountSid = 'account-1'): ProviderAccess => ({
  accountSid,
  user: 'the-user',
  secret: SECRET,
  baseUrl,
  dialect,
});

/** Answers with JSON. */
export function say(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** A list with these rows and nothing after them. */
export const listOf = (name: 'messages' | 'calls' | 'recordings', rows: readonly unknown[], next: unknown = null) => ({
  [name]: rows,
  next_page_uri: next,
  page: 0,
  page_size: 1000,
});

/** A message in the fewest words. */
export const message = (sid: string, more: object = {}): object => ({
  sid,
  account_sid: 'account-1',
  status: 'delivered',
  ...more,
});

/** The SID that a resource is asked for by. */
export const sidIn = ({ path }: ReceivedRequest): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
