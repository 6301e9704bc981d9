import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ReceivedCallback {
  readonly path: string;
  readonly signature: string;
  readonly params: Record<string, string>;
}

export interface TestDoor {
  readonly url: string;
  readonly received: readonly ReceivedCallback[];
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

type Answer = (response: ServerResponse, index: number, received: ReceivedCallback) => void;

/** A real HTTP server that stores the requests it receives and gives the answers of the test. */
export async function openTestDoor(answer: Answer): Promise<TestDoor> {
  const received: ReceivedCallback[] = [];
  let connections = 0;
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const callback = {
      path: request.url ?? '',
      signature: String(request.headers['x-signalwire-signature']),
      params: Object.fromEntries(new URLSearchParams(await text(request))),
    };
    received.push(callback);
    answer(response, received.length - 1, callback);
  };
  const server = createServer((request, response) => void take(request, response));
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test door has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
