import { describe, expect, it } from 'vitest';
import { readEnvironment } from './read-environment.js';

const [ONE, OTHER] = ['a-token-of-the-test-1', 'a-token-of-the-test-2'];

describe('keys and tokens', () => {
  it.each([
    ['SIGNING_KEYS', '<project id>=<Signing Key>', 'entry 1 has a placeholder before its "="'],
    ['SIGNING_KEYS', 'a=key,<project id>=PSK_1', 'entry 2 has a placeholder before its "="'],
    ['SIGNING_KEYS', 'accountSid=key', 'entry 1 has a placeholder before its "="'],
    ['SIGNING_KEYS', '*=<Signing Key>', 'entry 1 has a placeholder after its "="'],
    ['SIGNING_KEYS', "*=<the project's Signing Key>", 'entry 1 has a placeholder after its "="'],
    ['SIGNING_KEYS', '*=PSK_…', 'entry 1 has a placeholder after its "="'],
    ['SIGNING_KEYS', '*=PSK_...', 'entry 1 has a placeholder after its "="'],
    ['SIGNING_KEYS', '*=changeme', 'entry 1 has a placeholder after its "="'],
    ['SIGNING_KEYS', '*=your-signing-key', 'entry 1 has a placeholder after its "="'],
    ['SIGNING_KEYS', '*=PSK_xxxxxxxx', 'entry 1 has a placeholder after its "="'],
    ['SIGNING_KEYS', "*='key'", 'entry 1 has quotes around a side'],
    ['SIGNING_KEYS', 'a=old,b=old,a=old', 'entries 1 and 3 are the same account with the same key'],
    ['API_TOKENS', 'support=<token>', 'entry 1 has a placeholder after its "="'],
    ['API_TOKENS', '<name>=<token>', 'entry 1 has a placeholder before its "="'],
    ['API_TOKENS', `support=${ONE},billing=${OTHER},support=${OTHER}1`, 'entries 1 and 3 have the same name'],
    ['API_TOKENS', `support=${ONE},billing=${ONE}`, 'entries 1 and 2 have the same token'],
    ['API_TOKENS', `support=${ONE},support=${ONE}`, 'entries 1 and 2 have the same name'],
  ])('are refused: %s=%s', (name, value, words) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name} ${words}`);
  });

  it.each([
    ['SIGNING_KEYS', 'a=old,a=new,*=old'],
    ['SIGNING_KEYS', 'a=PSK_4f<x,a=k>,a=todomore'],
    ['SIGNING_KEYS', 'accountSid1=your,a=it"s'],
    ['API_TOKENS', `support=${ONE},billing=${OTHER}`],
  ])('are taken: %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).not.toThrow();
  });
});
