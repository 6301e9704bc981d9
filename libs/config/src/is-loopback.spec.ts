import { expect, it } from 'vitest';
import { isLoopback } from './is-loopback.js';

it.each([
  '127.0.0.1',
  '127.1.2.3',
  '127.255.255.255',
  '::1',
  '[::1]',
  '0:0:0:0:0:0:0:1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  'localhost',
  'LocalHost',
])('%s is reached by this machine alone', (host) => {
  expect(isLoopback(host)).toBe(true);
});

it.each([
  '',
  '*',
  '0.0.0.0',
  '::',
  '[::]',
  '0',
  '10.0.0.1',
  '128.0.0.1',
  '::2',
  '::ffff:10.0.0.1',
  'fe80::1%eth0',
  '127.0.0.256',
  '127.0.0.1.example.test',
  '127.example.test',
  'localhost.example.test',
  'notlocalhost',
  'db.localhost',
  'hooks.example.test',
])('%j is reached by others', (host) => {
  expect(isLoopback(host)).toBe(false);
});
