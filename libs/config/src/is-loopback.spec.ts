import { expect, it } from 'vitest';
import { isLoopback } from './is-loopback.js';

it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('%s is reached by this machine alone', (host) => {
  expect(isLoopback(host)).toBe(true);
});

it.each(['0.0.0.0', '::', '10.0.0.1', '127.example.test', 'localhost.example.test'])(
  '%s is reached by others',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
