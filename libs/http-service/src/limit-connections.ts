import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { clientAddressOf, isFromTrustedProxy, peerAddressOf } from './client-address.js';
import { RecentAddresses } from './recent-addresses.js';

export interface ConnectionLimits {
  /** Of everybody. */
  readonly most: number;
  /** Of one address that was believed lately, or of this machine. */
  readonly mostOfBelieved: number;
  /** Of one address that nobody knows. */
  readonly mostOfStranger: number;
}

/**
 * Besides 10,000 idle connections there is room for those that work. An idle connection holds about 8 KiB, as measured
 * (10,000 of them: 80 MiB); more connections would take file descriptors from the journal and the database. No single
 * address may hold more than half of them, and an address that has shown nothing genuine yet as many as the first burst
 * of callbacks of a provider may need.
 */
export const CONNECTION_LIMITS: ConnectionLimits = { most: 12_000, mostOfBelieved: 6_000, mostOfStranger: 256 };

/**
 * This machine counts as believed: a proxy before the door may run here without being named in `TRUSTED_PROXIES`, and a
 * stranger who is on this machine has other ways to do harm.
 */
const THIS_MACHINE = ['127.0.0.1', '::/64'];

/** How long an address stays believed after its last genuine request. */
const BELIEVED_FOR_MS = 3_600_000;
const RENEW_AFTER_MS = 60_000;
const MOST_BELIEVED = 10_000;

/** The connections of one address, oldest first. */
interface Peer {
  count: number;
  /** The connections over which nothing genuine has come yet. They are the first to be closed. */
  readonly unproven: Set<Socket>;
}

interface Connection {
  readonly limits: LimitedConnections;
  /** The last request on it was genuine. */
  isBelieved: boolean;
  renewAt: number;
}

const connections = new WeakMap<Socket, Connection>();

/**
 * Bounds the connections of a server, in all and for each address at the other end. Past a bound the oldest connection
 * is closed over which nothing genuine has come, and not the newest: so an address that holds as many as it may only
 * pushes out its own. Where there is no such connection, the new one is closed.
 *
 * @param now a clock that only goes forward, in milliseconds
 */
export function limitConnections(
  server: Server,
  limits: ConnectionLimits = CONNECTION_LIMITS,
  now: () => number = () => performance.now(),
): void {
  const limited = new LimitedConnections(limits, now);
  server.on('connection', (socket: Socket) => limited.take(socket));
}

/** To be told of each request that was genuine: its signature or its token was right. */
export function believe(request: IncomingMessage): void {
  connections.get(request.socket)?.limits.believe(request);
}

/**
 * To be told of each request that was not genuine. Whoever sends the next request over its connection counts as a
 * stranger again.
 */
export function disbelieve({ socket }: IncomingMessage): void {
  const connection = connections.get(socket);
  if (connection !== undefined) connection.isBelieved = false;
}

/** Whether the last request that was judged on this connection was genuine. */
export const isBelievedConnection = (socket: Socket): boolean => connections.get(socket)?.isBelieved ?? false;

/** Whether a genuine request came from the address of this client lately. */
export const isBelievedClient = (request: IncomingMessage): boolean =>
  connections.get(request.socket)?.limits.isBelieved(clientAddressOf(request)) ?? false;

/** Whether a connection may stay open for further requests after one that was refused. */
export function mayStayOpen(socket: Socket): boolean {
  const connection = connections.get(socket);
  return connection === undefined || connection.isBelieved || isFromTrustedProxy(socket);
}

class LimitedConnections {
  readonly #peers = new Map<string, Peer>();
  readonly #unproven = new Set<Socket>();
  readonly #believed: RecentAddresses;
  #count = 0;

  constructor(
    private readonly limits: ConnectionLimits,
    private readonly now: () => number,
  ) {
    this.#believed = new RecentAddresses(MOST_BELIEVED, BELIEVED_FOR_MS);
  }

  take(socket: Socket): void {
    const address = peerAddressOf(socket);
    const peer = this.#peers.get(address) ?? { count: 0, unproven: new Set<Socket>() };
    const hasRoom =
      (peer.count < this.#mostOf(socket, address) || closeOldest(peer.unproven)) &&
      (this.#count < this.limits.most || closeOldest(this.#unproven));
    if (!hasRoom) {
      socket.destroy();
      return;
    }
    connections.set(socket, { limits: this, isBelieved: false, renewAt: 0 });
    this.#peers.set(address, peer);
    peer.count += 1;
    this.#count += 1;
    peer.unproven.add(socket);
    this.#unproven.add(socket);
    socket.once('close', () => {
      this.#count -= 1;
      peer.count -= 1;
      peer.unproven.delete(socket);
      this.#unproven.delete(socket);
      if (peer.count === 0) this.#peers.delete(address);
    });
  }

  believe(request: IncomingMessage): void {
    const { socket } = request;
    const connection = connections.get(socket)!;
    connection.isBelieved = true;
    const now = this.now();
    if (now < connection.renewAt) return;
    connection.renewAt = now + RENEW_AFTER_MS;
    this.#unproven.delete(socket);
    const peer = peerAddressOf(socket);
    this.#peers.get(peer)?.unproven.delete(socket);
    this.#believed.add(peer, now);
    this.#believed.add(clientAddressOf(request), now);
  }

  isBelieved(address: string): boolean {
    return this.#believed.has(address, this.now());
  }

  #mostOf(socket: Socket, address: string): number {
    if (isFromTrustedProxy(socket)) return this.limits.most;
    const isKnown = THIS_MACHINE.includes(address) || this.isBelieved(address);
    return isKnown ? this.limits.mostOfBelieved : this.limits.mostOfStranger;
  }
}

/** Closes the first of these connections, if there is one. It still counts until it is closed, a moment later. */
function closeOldest(unproven: Set<Socket>): boolean {
  for (const socket of unproven) {
    unproven.delete(socket);
    if (socket.destroyed) continue;
    socket.destroy();
    return true;
  }
  return false;
}
