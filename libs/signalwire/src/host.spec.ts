import { describe, expect, it } from 'vitest';
import { isHost } from './host.js';

describe('a host', () => {
  it.each(['hooks.example.test', 'localhost:3000', '127.0.0.1', '[::1]:8443', 'a_b-c.test'])('is %s', (text) => {
    expect(isHost(text)).toBe(true);
  });

  it.each(['', 'a b', 'a/b', 'user@host', 'host:999999', '[::1', '////a', `${'/'.repeat(15_000)}a`, 'a'.repeat(256)])(
    'is not %j',
    (text) => {
      expect(isHost(text)).toBe(false);
    },
  );
});
