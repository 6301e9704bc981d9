import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';
import type { IncomingMessage, Server } from 'node:http';
import { isIPv4, type Socket } from 'node:net';

/** What is remembered of a connection, so that finding out whose it is costs its requests next to nothing. */
interface Connection {
  /** Who is at its other end: a client, or a proxy. */
  readonly peer: string;
  /** Whose word about others is taken; null when the other end is no trusted proxy. */
  readonly trusts: Trust | null;
  /** The last header that the proxy sent, and whom it named: a proxy sends the same one over and over. */
  forwardedFor: string | undefined;
  client: string;
}

type Trust = (address: string, hop: number) => boolean;

const connections = new WeakMap<Socket, Connection>();

/**
 * Lets the requests of a server have the address of the client instead of that of the proxy which passed them on. Only a
 * trusted proxy's `X-Forwarded-For` is believed, read from right to left up to the first address that is not trusted
 * (`@fastify/proxy-addr`, which Fastify itself uses). Fastify's own `trustProxy` would take `X-Forwarded-Host` as well, which
 * would move the URL that a signature is checked against, and its `request.ip` reads the header anew each time.
 *
 * @param trustedProxies addresses and CIDR ranges
 * @throws TypeError when one of them is neither
 */
export function trustProxies(server: Server, trustedProxies: readonly string[]): void {
  if (trustedProxies.length === 0) return;
  const trusts = proxyAddr.compile([...trustedProxies]);
  server.prependListener('connection', (socket: Socket) => {
    connections.set(socket, connectionOf(socket, trusts));
  });
}

/**
 * Whose request it is: an IPv4 address, or the /64 network of an IPv6 address (`2001:db8:1:2::/64`), since one customer of a
 * provider has at least that many addresses to choose from. It is what limits are kept by, and what a log line may name.
 */
export function clientAddressOf(request: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const connection = rememberedOf(request.socket);
  if (connection.trusts === null) return connection.client;
  const forwardedFor = request.headers['x-forwarded-for'] as string | undefined;
  if (forwardedFor !== connection.forwardedFor) {
    connection.forwardedFor = forwardedFor;
    connection.client = forwardedClient(request as IncomingMessage, connection.trusts) ?? connection.peer;
  }
  return connection.client;
}

/** Who is at the other end of a connection, a proxy too, written as `clientAddressOf` does. */
export const peerAddressOf = (socket: Socket): string => rememberedOf(socket).peer;

/** Whether a trusted proxy is at the other end: it carries the requests of many. */
export const isFromTrustedProxy = (socket: Socket): boolean => rememberedOf(socket).trusts !== null;

function rememberedOf(socket: Socket): Connection {
  let connection = connections.get(socket);
  if (connection === undefined) {
    connection = connectionOf(socket, null);
    connections.set(socket, connection);
  }
  return connection;
}

function connectionOf({ remoteAddress }: Socket, trusts: Trust | null): Connection {
  const peer = networkOf(remoteAddress ?? '') ?? 'unknown';
  const isTrusted = trusts !== null && remoteAddress !== undefined && trusts(remoteAddress, 0);
  return { peer, trusts: isTrusted ? trusts : null, forwardedFor: undefined, client: peer };
}

/** Null when what stands in the header is no address: the client is then whoever passed it on. */
function forwardedClient(request: IncomingMessage, trusts: Trust): string | null {
  return networkOf(proxyAddr(request, trusts));
}

function networkOf(address: string): string | null {
  if (isIPv4(address)) return address;
  if (!ipaddr.IPv6.isValid(address)) return null;
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
