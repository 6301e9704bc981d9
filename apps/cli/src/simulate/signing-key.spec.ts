import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MADE_UP_ACCOUNT } from '@sidetrack/provider-simulator';
import { findSigner } from './signing-key.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sidetrack-signer-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const environment = (pairs: string[] | null) => ({
  DATA_DIR: dataDir,
  SIGNING_KEYS: pairs && pairs.map((pair) => ({ accountSid: pair.split('=')[0]!, key: pair.split('=')[1]! })),
});
const signed = (accountSid: string, signingKey: string) => ({ ok: true, signer: { accountSid, signingKey } });
const keep = (text: string): void => writeFileSync(join(dataDir, 'credentials.json'), text);

describe('the signer of simulated traffic', () => {
  test('a given key comes first', () => {
    expect(findSigner({ signingKey: 'K' }, environment(['acc=E']))).toEqual(signed(MADE_UP_ACCOUNT, 'K'));
    expect(findSigner({ signingKey: 'K', account: 'mine' }, environment(null))).toEqual(signed('mine', 'K'));
  });

  test('else it is the first pair of SIGNING_KEYS', () => {
    expect(findSigner({}, environment(['one=A', 'two=B']))).toEqual(signed('one', 'A'));
  });

  test('a key of every account signs for any account', () => {
    expect(findSigner({}, environment(['*=A']))).toEqual(signed(MADE_UP_ACCOUNT, 'A'));
    expect(findSigner({ account: 'mine' }, environment(['one=B', '*=A']))).toEqual(signed('mine', 'A'));
  });

  test('a given account takes its own key', () => {
    expect(findSigner({ account: 'two' }, environment(['one=A', 'two=B', '*=C']))).toEqual(signed('two', 'B'));
  });

  test('an account without a key is refused by name', () => {
    expect(findSigner({ account: 'three' }, environment(['one=A']))).toMatchObject({
      ok: false,
      refusal: expect.stringContaining('--account "three" has no key in SIGNING_KEYS'),
    });
  });

  test('else it is the key that the first start made', () => {
    keep('{ "SIGNING_KEYS": "*=PSK_made=", "API_TOKENS": "admin=t" }');
    expect(findSigner({}, environment(null))).toEqual(signed(MADE_UP_ACCOUNT, 'PSK_made='));
  });

  test('without any key the refusal says what to set', () => {
    expect(findSigner({}, environment(null))).toMatchObject({
      ok: false,
      refusal: expect.stringMatching(/^no signing key: set SIGNING_KEYS .* or pass --signing-key.*ENOENT/),
    });
  });

  test.each(['', 'no json', '[]', '{}', '{ "SIGNING_KEYS": "" }', '{ "SIGNING_KEYS": "secret" }'])(
    'credentials that hold %j are refused without being shown',
    (text) => {
      keep(text);
      const reading = findSigner({}, environment(null));
      expect(reading).toMatchObject({ ok: false, refusal: expect.stringContaining('holds no usable SIGNING_KEYS') });
      expect(JSON.stringify(reading)).not.toContain('secret');
    },
  );
});
