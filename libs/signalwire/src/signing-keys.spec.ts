import { describe, expect, it } from 'vitest';
import { keyIdOf, SigningKeys } from './signing-keys.js';

const keys = new SigningKeys([
  { accountSid: 'a', key: 'a-old' },
  { accountSid: '*', key: 'all' },
  { accountSid: 'b', key: 'b' },
  { accountSid: 'a', key: 'a-new' },
]);
const keysFor = (accountSid: string | null): string[] => keys.keysFor(accountSid).map(({ key }) => key);

describe('signing keys', () => {
  it('serve their own account first, then those for every account', () => {
    expect(keysFor('a')).toEqual(['a-old', 'a-new', 'all']);
    expect(keysFor('b')).toEqual(['b', 'all']);
  });

  it('for every account serve an unknown one', () => {
    expect(keysFor('c')).toEqual(['all']);
    expect(keysFor('*')).toEqual(['all']);
    expect(keysFor('toString')).toEqual(['all']);
  });

  it('are all tried when the account cannot be read', () => {
    expect(keysFor(null)).toEqual(['a-old', 'all', 'b', 'a-new']);
  });

  it('are never empty, since anyone can sign with an empty key', () => {
    expect(() => new SigningKeys([{ accountSid: 'a', key: '' }])).toThrow('the signing key of account a is empty');
    expect(() => new SigningKeys([{ accountSid: '', key: 'x' }])).toThrow('no account');
  });

  it('that replace others are the only ones from then on, for whoever goes by them already', () => {
    const replaced = new SigningKeys([
      { accountSid: 'a', key: 'a-old' },
      { accountSid: 'gone', key: 'gone' },
    ]);
    const { accounts } = replaced;
    expect(replaced.accounts).toBe(accounts);
    replaced.replace([
      { accountSid: 'a', key: 'a-new' },
      { accountSid: 'b', key: 'b' },
    ]);
    expect(replaced.accounts).toEqual(['a', 'b']);
    expect(replaced.keysFor('a').map(({ key }) => key)).toEqual(['a-new']);
    expect(replaced.keysFor('gone')).toEqual([]);
    expect(replaced.keysFor(null).map(({ key }) => key)).toEqual(['a-new', 'b']);

    expect(() => replaced.replace([{ accountSid: 'a', key: '' }])).toThrow('is empty');
    expect(replaced.keysFor(null).map(({ key }) => key)).toEqual(['a-new', 'b']);
  });

  it('are known by a fingerprint that does not give them away', () => {
    expect(keyIdOf('all')).toMatch(/^[0-9a-f]{16}$/);
    expect(keys.keysFor('c')[0]?.keyId).toBe(keyIdOf('all'));
    expect(keyIdOf('all')).not.toBe(keyIdOf('b'));
  });
});
