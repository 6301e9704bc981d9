import { describe, expect, it } from 'vitest';
import { KnownTokens } from './known-tokens.js';

const tokens = new KnownTokens([
  { name: 'support', token: 'made-up-1' },
  { name: 'audit', token: 'made-up-2' },
  { name: 'audit', token: 'made-up-3' },
]);

describe('a token', () => {
  it('is known by the name that it was given, also while it is being replaced', () => {
    expect(tokens.nameOf('made-up-1')).toBe('support');
    expect(tokens.nameOf('made-up-2')).toBe('audit');
    expect(tokens.nameOf('made-up-3')).toBe('audit');
  });

  it.each(['', 'made-up', 'made-up-11', 'MADE-UP-1', 'made-up-1\0'])('%j is nobody’s', (token) => {
    expect(tokens.nameOf(token)).toBeNull();
  });

  it('that is empty is refused from the start', () => {
    expect(() => new KnownTokens([{ name: 'support', token: '' }])).toThrow('"support" is empty');
  });
});
