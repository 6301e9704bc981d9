import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { trustProxies } from './client-address.js';
import {
  believe,
  CONNECTION_LIMITS,
  limitConnections,
  mayStayOpen,
  type ConnectionLimits,
} from './limit-connections.js';

const LIMITS: ConnectionLimits = { most: 8, mostOfBelieved: 4, mostOfStranger: 2 };

let server: Server;
const clients: Socket[] = [];

async function open(limits = LIMITS, trustedProxies: readonly string[] = []): Promise<void> {
  server = createServer((request, response) => {
    if (request.url === '/genuine') believe(request);
    response.end(mayStayOpen(request.socket) ? 'stay' : 'go');
  });
  trustProxies(server, trustedProxies);
  limitConnections(server, limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** Every address of 127.0.0.0/8 is this machine's own; they stand for as many addresses elsewhere. */
async function call(localAddress: string): Promise<Socket> {
  const client = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', localAddress });
  client.on('error', () => undefined);
  clients.push(client);
  await once(client, 'connect');
  return client;
}

async function ask(client: Socket, path: string): Promise<string> {
  client.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
  const [answer] = (await once(client, 'data')) as [Buffer];
  return answer.toString().split('\r\n\r\n')[1] ?? '';
}

/** Resolves once the door has closed it, and once it has heard of the connections opened before. */
const closed = async (client: Socket): Promise<void> => {
  client.resume();
  if (!client.closed) await once(client, 'close');
};

const openOf = (all: readonly Socket[]): boolean[] => all.map((client) => !client.closed);

describe.skipIf(process.platform !== 'linux')('the connections of one address', () => {
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
    server.close();
  });

  it('are so many at most while it has shown nothing genuine: the oldest makes room', async () => {
    await open();
    const first = await call('127.0.0.2');
    const others = [await call('127.0.0.2'), await call('127.0.0.2')];
    await closed(first);
    expect(await Promise.all(others.map((client) => ask(client, '/')))).toHaveLength(2);
    expect(openOf(others)).toEqual([true, true]);
  });

  it('keep nobody else out', async () => {
    await open();
    const attack = [await call('127.0.0.2'), await call('127.0.0.2'), await call('127.0.0.2')];
    await closed(attack[0]!);
    const other = await call('127.0.0.3');
    expect(await ask(other, '/')).toContain('go');
    expect(openOf(attack)).toEqual([false, true, true]);
  });

  it('are more once it was believed, and those that were genuine never make room', async () => {
    await open();
    const genuine = await call('127.0.0.2');
    expect(await ask(genuine, '/genuine')).toContain('stay');
    const others = [await call('127.0.0.2'), await call('127.0.0.2'), await call('127.0.0.2')];
    for (const other of others) expect(await ask(other, '/genuine')).toContain('stay');
    const oneTooMany = await call('127.0.0.2');
    await closed(oneTooMany);
    expect(openOf([genuine, ...others])).toEqual([true, true, true, true]);
  });

  it('are as many as those of all where it is a trusted proxy', async () => {
    await open(LIMITS, ['127.0.0.2']);
    const all: Socket[] = [];
    for (let each = 0; each < LIMITS.most; each += 1) all.push(await call('127.0.0.2'));
    expect(await Promise.all(all.map((client) => ask(client, '/')))).toHaveLength(LIMITS.most);
  });

  it('of many addresses together push out the oldest of strangers, and no genuine one', async () => {
    await open();
    const genuine = await call('127.0.0.2');
    await ask(genuine, '/genuine');
    const strangers: Socket[] = [];
    for (let each = 0; each < LIMITS.most; each += 1) strangers.push(await call(`127.0.1.${each}`));
    await closed(strangers[0]!);
    const late = await call('127.0.0.3');
    expect(await ask(late, '/genuine')).toContain('stay');
    expect(openOf([genuine, ...strangers.slice(0, 3)])).toEqual([true, false, false, true]);
  });

  it('are at most half of all, as the product is run', () => {
    expect(CONNECTION_LIMITS).toEqual({ most: 12_000, mostOfBelieved: 6_000, mostOfStranger: 256 });
  });
});
