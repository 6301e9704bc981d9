import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shedLoad } from './shed-load.js';
import { TurnBudget } from './turn-budget.js';

describe('a door that cannot keep up', () => {
  let server: Server;
  let url: string;
  let shed = 0;
  let now = 0;
  let endTurn = (): void => undefined;
  let hasShare = true;

  beforeAll(async () => {
    server = createServer((_request, response) => response.end('taken'));
    const budget = new TurnBudget(
      () => now,
      () => now,
      (end) => (endTurn = end),
    );
    shedLoad(server, { onShed: () => (shed += 1), budget, shares: { hasTimeFor: () => hasShare } });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('takes what a turn has time for, refuses the rest with 503 and Retry-After, and takes requests again', async () => {
    const post = (): Promise<Response> => fetch(url, { method: 'POST', body: 'a=b' });
    expect((await post()).status).toBe(200);
    // It has worked off for long enough; now the share of each tenth of a second counts.
    now += 300;
    expect((await post()).status).toBe(200);
    now += 60;
    const refused = await post();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    const id = refused.headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
    expect(await refused.json()).toMatchObject({
      status: 503,
      type: 'urn:sidetrack:problem:overloaded',
      instance: `urn:sidetrack:request:${id}`,
    });
    expect(shed).toBe(1);
    endTurn();
    expect((await post()).status).toBe(200);
  });

  it('tells who is refused at the end of the turn, so that nobody has two requests in it', async () => {
    endTurn();
    now += 2_000;
    expect((await fetch(url)).status).toBe(200);
    now += 110;
    expect((await fetch(url)).status).toBe(200);
    now += 60;
    const [take] = server.listeners('request') as [(request: unknown, response: unknown) => void];
    const told: number[] = [];
    const response = { writeHead: (status: number) => told.push(status), end: () => undefined };
    for (let count = 0; count < 3; count += 1) take({ headers: {}, socket: {} }, response);
    expect(told).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual([503, 503, 503]);
    endTurn();
  });

  it('refuses whoever has taken more than their share while it takes others, and closes their connection', async () => {
    endTurn();
    hasShare = false;
    const refused = await fetch(url, { headers: { 'x-request-id': 'mine"1' } });
    expect([refused.status, refused.headers.get('connection')]).toEqual([503, 'close']);
    hasShare = true;
    expect((await fetch(url)).status).toBe(200);
  });
});
