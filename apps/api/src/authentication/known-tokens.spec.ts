import { describe, expect, it } from 'vitest';
import { KnownTokens } from './known-tokens.js';

const tokens = new KnownTokens([
  { name: 'support', token: 'made-up-token-of-support' },
  { name: 'audit', token: 'made-up-token-of-audit-2' },
  { name: 'audit', token: 'made-up-token-of-audit-3' },
]);

describe('a token', () => {
  it('is known by the name that it was given, also while it is being replaced', () => {
    expect(tokens.nameOf('made-up-token-of-support')).toBe('support');
    expect(tokens.nameOf('made-up-token-of-audit-2')).toBe('audit');
    expect(tokens.nameOf('made-up-token-of-audit-3')).toBe('audit');
  });

  it.each(['', 'made-up', 'made-up-token-of-support1', 'MADE-UP-TOKEN-OF-SUPPORT', 'made-up-token-of-support\0'])(
    '%j is nobody’s',
    (token) => {
      expect(tokens.nameOf(token)).toBeNull();
    },
  );

  it.each(['', 'a', 'fifteen-letters'])('that is %j is refused from the start, without being shown', (token) => {
    const open = (): KnownTokens => new KnownTokens([{ name: 'support', token }]);
    expect(open).toThrow(`the token of support has ${token.length} characters`);
  });
});
