import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { believe, disbelieve, limitConnections } from '@sidetrack/http-service';
import { beforeEach, describe, expect, it } from 'vitest';
import { AddressShares, SHARES } from './address-shares.js';

describe('the share of an address', () => {
  let now: number;
  let isBusy: boolean;
  let shares: AddressShares;
  const server = new EventEmitter() as Server;
  limitConnections(server);

  beforeEach(() => {
    [now, isBusy] = [0, true];
    shares = new AddressShares(
      () => isBusy,
      () => now,
    );
  });

  /** A request over a connection of its own. */
  function from(remoteAddress: string): IncomingMessage {
    const socket = Object.assign(new EventEmitter(), { remoteAddress, destroy: () => undefined });
    server.emit('connection', socket);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of it is read
    return { socket, headers: {} } as unknown as IncomingMessage;
  }

  it('is a twentieth of the time for one that nobody knows, and paid back as the time passes', () => {
    const stranger = from('198.51.100.1');
    shares.charge(stranger, SHARES.stranger.atOnceMs);
    expect(shares.hasTimeFor(stranger)).toBe(false);
    now += 1_000;
    expect(shares.hasTimeFor(stranger)).toBe(true);
    // Fifty milliseconds of a second were paid back.
    shares.charge(stranger, 49);
    expect(shares.hasTimeFor(stranger)).toBe(true);
    shares.charge(stranger, 1);
    expect(shares.hasTimeFor(stranger)).toBe(false);
  });

  it('is for all of its connections, and of its /64 in IPv6', () => {
    shares.charge(from('2001:db8::1'), 200);
    expect(shares.hasTimeFor(from('2001:db8::2'))).toBe(false);
    expect(shares.hasTimeFor(from('2001:db8:0:1::1'))).toBe(true);
  });

  it('is nobody’s concern while there is time to spare', () => {
    const stranger = from('198.51.100.2');
    shares.charge(stranger, 10_000);
    isBusy = false;
    expect(shares.hasTimeFor(stranger)).toBe(true);
  });

  it('of one takes nothing from others, however much that one has taken', () => {
    shares.charge(from('198.51.100.3'), 900);
    expect(shares.hasTimeFor(from('198.51.100.4'))).toBe(true);
  });

  it('is half for one that was believed, and it owes no more than two seconds’ worth', () => {
    believe(from('203.0.113.1'));
    const shared = from('203.0.113.1');
    shares.charge(shared, 999);
    expect(shares.hasTimeFor(shared)).toBe(true);
    shares.charge(shared, 60_000);
    expect(shares.hasTimeFor(shared)).toBe(false);
    now += 2_001;
    expect(shares.hasTimeFor(shared)).toBe(true);
  });

  it('does not concern a connection whose last request was genuine', () => {
    const [genuine, mixed] = [from('203.0.113.2'), from('203.0.113.2')];
    believe(genuine);
    believe(mixed);
    disbelieve(mixed);
    shares.charge(mixed, 5_000);
    expect([shares.hasTimeFor(genuine), shares.hasTimeFor(mixed)]).toEqual([true, false]);
  });

  it('of all strangers together is a quarter: past it who owes is refused, and far past it who owes nothing as well', () => {
    const strangers = Array.from({ length: 100 }, (_, index) => from(`198.18.0.${index}`));
    for (const stranger of strangers.slice(0, 50)) shares.charge(stranger, 10);
    const newcomer = from('203.0.113.3');
    expect([shares.hasTimeFor(strangers[0]!), shares.hasTimeFor(newcomer)]).toEqual([false, true]);
    for (const stranger of strangers.slice(50)) shares.charge(stranger, 10);
    believe(from('203.0.113.4'));
    expect([shares.hasTimeFor(newcomer), shares.hasTimeFor(from('203.0.113.4'))]).toEqual([false, true]);
    now += 2_001;
    expect(shares.hasTimeFor(newcomer)).toBe(true);
  });

  it('is kept for ten thousand addresses, and all of them together still have theirs', () => {
    for (let index = 0; index < 10_001; index += 1) shares.charge(from(`10.0.${index >> 8}.${index & 255}`), 200);
    expect(shares.hasTimeFor(from('10.0.0.0'))).toBe(false);
    now += 4 * 10_001 * 200;
    shares.charge(from('10.0.0.0'), 200);
    expect(shares.hasTimeFor(from('10.0.0.0'))).toBe(false);
    expect(shares.hasTimeFor(from('10.0.0.1'))).toBe(true);
  });
});
