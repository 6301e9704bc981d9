import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRequest } from '../spec-support/a-request.js';
import { parseParameters } from './parse-parameters.js';
import { signForm } from './sign.js';
import { createSignatureVerifier } from './signature.js';
import { SigningKeys } from './signing-keys.js';

const DOOR = 'https://hooks.example.test/callbacks/messages';

describe('the work that the refusal of a wrong signature takes', () => {
  const real = crypto.createHmac;
  let hmacs = 0;

  beforeEach(() => {
    crypto.createHmac = (...given: Parameters<typeof real>) => {
      hmacs += 1;
      return real(...given);
    };
    syncBuiltinESMExports();
  });
  afterEach(() => {
    crypto.createHmac = real;
    syncBuiltinESMExports();
  });

  /** How many HMACs it takes to refuse a callback that says it is of this account. */
  function effort(account: string, keys: SigningKeys, more = ''): number {
    const body = `AccountSid=${account}&MessageSid=SM1&MessageStatus=sent${more}`;
    const request = aRequest({ url: DOOR, body, signature: signForm('of a stranger', DOOR, { any: 'thing' }) });
    const parsed = parseParameters(request);
    hmacs = 0;
    const verdict = createSignatureVerifier({ publicUrls: [new URL(DOOR).origin], keys }).verify(
      request,
      parsed.ok ? parsed.params : null,
    );
    expect(verdict).toMatchObject({ ok: false });
    return hmacs;
  }

  it.each<[string, { accountSid: string; key: string }[]]>([
    ['one key', [{ accountSid: 'known', key: 'a' }]],
    [
      'two keys of one account',
      [
        { accountSid: 'known', key: 'a' },
        { accountSid: 'known', key: 'b' },
        { accountSid: 'other', key: 'c' },
      ],
    ],
    [
      'a key of every account',
      [
        { accountSid: 'known', key: 'a' },
        { accountSid: '*', key: 'b' },
      ],
    ],
    ['no key at all', []],
  ])('is the same for every account, with a key or without: %s', (_what, pairs) => {
    const keys = new SigningKeys(pairs);
    const efforts = ['known', 'other', 'stranger'].map((account) => effort(account, keys));
    expect(new Set(efforts).size).toBe(1);
    expect(efforts[0]).toBeGreaterThanOrEqual(1);
    const repeated = ['known', 'other', 'stranger'].map((account) => effort(account, keys, '&A=b&A=a'));
    expect(new Set(repeated).size).toBe(1);
  });
});
