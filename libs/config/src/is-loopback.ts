import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Whether only this machine can reach what listens on an address, or is meant by one: 127.0.0.0/8 and ::1 in every
 * spelling (also the former written as IPv6, also in brackets), and `localhost`. Any other name counts as reachable by
 * other machines: a resolver decides where the name leads, and that may change.
 */
export function isLoopback(host: string): boolean {
  const address = host.replace(/^\[([^\]]*)\]$/, '$1');
  const family = isIP(address);
  if (family !== 0) return LOOPBACK.check(address, family === 6 ? 'ipv6' : 'ipv4');
  return address.toLowerCase() === 'localhost';
}
