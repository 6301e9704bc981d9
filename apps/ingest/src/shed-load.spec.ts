import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shedLoad } from './shed-load.js';

/** Two of these use up the tenth of a second that a turn may take. */
const BUSY_MS = 60;

describe('a door that cannot keep up', () => {
  let server: Server;
  let url: string;
  let shed = 0;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      // oxlint-disable-next-line no-empty -- this is what being busy looks like
      for (const until = performance.now() + BUSY_MS; performance.now() < until;) {}
      response.end('taken');
    });
    shedLoad(server, () => (shed += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('takes what one turn has time for, refuses the rest with 503 and Retry-After, and takes requests again', async () => {
    // In one process the requests of one turn of the client arrive in one turn of the server.
    const answers = await Promise.all(Array.from({ length: 12 }, () => fetch(url, { method: 'POST', body: 'a=b' })));
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    expect(shed).toBe(refused.length);
    expect(refused[0]?.headers.get('retry-after')).toBe('2');
    expect(refused[0]?.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused[0]?.json()).toMatchObject({ status: 503, type: 'urn:sidetrack:problem:overloaded' });
    expect((await fetch(url)).status).toBe(200);
  });
});
