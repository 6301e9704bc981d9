import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { clientAddressOf, isFromTrustedProxy, trustProxies } from './client-address.js';

const servers: Server[] = [];

/** The addresses that a server says of requests with these headers, all over one connection. */
async function addressesOf(
  trustedProxies: readonly string[],
  headers: readonly (string | undefined)[],
): Promise<readonly string[]> {
  const said: string[] = [];
  const server = createServer((request, response) => {
    said.push(`${clientAddressOf(request)}${isFromTrustedProxy(request.socket) ? ' by proxy' : ''}`);
    response.end();
  });
  servers.push(server);
  trustProxies(server, trustedProxies);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const header of headers) {
    await new Promise((resolve) => {
      const request = send({
        host: '127.0.0.1',
        port,
        headers: header === undefined ? {} : { 'x-forwarded-for': header },
      });
      request.on('response', (response) => response.resume().on('end', resolve)).end();
    });
  }
  return said;
}

describe('the address of a client', () => {
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  it('is that of the connection while no proxy is trusted, whatever a header says', async () => {
    expect(await addressesOf([], [undefined, '203.0.113.7'])).toEqual(['127.0.0.1', '127.0.0.1']);
    expect(await addressesOf(['10.0.0.0/8'], ['203.0.113.7'])).toEqual(['127.0.0.1']);
  });

  it('is the last one in X-Forwarded-For that is no trusted proxy, for each request of a connection', async () => {
    const said = await addressesOf(
      ['127.0.0.1', '10.0.0.0/8'],
      ['203.0.113.7', '198.51.100.9, 203.0.113.8', '203.0.113.9, 10.1.2.3', '203.0.113.9, 10.1.2.3', undefined],
    );
    expect(said).toEqual(
      ['203.0.113.7', '203.0.113.8', '203.0.113.9', '203.0.113.9', '127.0.0.1'].map((one) => `${one} by proxy`),
    );
  });

  it('of IPv6 is its network of 64 bits, and that of a mapped IPv4 address is the latter', async () => {
    const said = await addressesOf(
      ['127.0.0.1'],
      ['2001:db8:1:2:aaaa::1', '2001:DB8:1:2:bbbb::2', '2001:db8:1:3::1', '::ffff:203.0.113.7'],
    );
    expect(said).toEqual(
      ['2001:db8:1:2::/64', '2001:db8:1:2::/64', '2001:db8:1:3::/64', '203.0.113.7'].map((one) => `${one} by proxy`),
    );
  });

  it.each(['unknown', '', ',', 'x'.repeat(8_000), ','.repeat(8_000), '203.0.113.7:4711', '0x7f.1'])(
    'is that of the proxy where it passes on %j, which is none',
    async (header) => {
      expect(await addressesOf(['127.0.0.1'], [header])).toEqual(['127.0.0.1 by proxy']);
    },
  );

  it('is refused a range that is none', () => {
    for (const range of ['proxy', '10.0.0.0/33', '0.0.0.0/0', '::/0', '']) {
      expect(() => trustProxies(createServer(), [range])).toThrow(TypeError);
    }
  });
});
