import { describe, expect, it } from 'vitest';
import { KnownTokens } from './known-tokens.js';

const tokens = new KnownTokens([
  { name: 'support', token: 'made-up-token-of-support' },
  { name: 'audit', token: 'made-up-token-of-audit-2' },
  { name: 'audit', token: 'made-up-token-of-audit-3' },
]);

describe('a token', () => {
  it('is known by the name that it was given, also while it is being replaced', () => {
    expect(tokens.callerWith('made-up-token-of-support')?.name).toBe('support');
    expect(tokens.callerWith('made-up-token-of-audit-2')?.name).toBe('audit');
    expect(tokens.callerWith('made-up-token-of-audit-3')?.name).toBe('audit');
  });

  it('that is no longer among those of the door opens it no more, and what it has open ends; the others’ goes on', () => {
    const replaced = new KnownTokens([
      { name: 'support', token: 'made-up-token-of-support' },
      { name: 'audit', token: 'made-up-token-of-audit-2' },
      { name: 'gone', token: 'made-up-token-of-nobody' },
    ]);
    const [support, audit, gone] = ['support', 'audit-2', 'nobody'].map((name) =>
      replaced.callerWith(`made-up-token-of-${name}`)!,
    );

    replaced.replace([
      { name: 'support', token: 'made-up-token-of-support' },
      { name: 'audit', token: 'made-up-token-of-audit-3' },
    ]);
    expect([support, audit, gone].map((caller) => caller?.revoked.aborted)).toEqual([false, true, true]);
    expect(replaced.callerWith('made-up-token-of-support')).toBe(support);
    expect(replaced.callerWith('made-up-token-of-audit-2')).toBeNull();
    expect(replaced.callerWith('made-up-token-of-audit-3')?.revoked.aborted).toBe(false);

    expect(() => replaced.replace([{ name: 'support', token: 'short' }])).toThrow('5 characters');
    expect(replaced.callerWith('made-up-token-of-support')).toBe(support);
  });

  it.each(['', 'made-up', 'made-up-token-of-support1', 'MADE-UP-TOKEN-OF-SUPPORT', 'made-up-token-of-support\0'])(
    '%j is nobody’s',
    (token) => {
      expect(tokens.callerWith(token)).toBeNull();
    },
  );

  it.each(['', 'a', 'fifteen-letters'])('that is %j is refused from the start, without being shown', (token) => {
    const open = (): KnownTokens => new KnownTokens([{ name: 'support', token }]);
    expect(open).toThrow(`the token of support has ${token.length} characters`);
  });
});
