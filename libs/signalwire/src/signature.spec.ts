import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aRequest } from '../spec-support/a-request.js';
import type { CallbackRequest } from './callback-request.js';
import { isEvidenceGenuine } from './evidence.js';
import { parseParameters } from './parse-parameters.js';
import { signForm, signRawBody, signUrl } from './sign.js';
import { createSignatureVerifier, type Verification } from './signature.js';
import { keyIdOf, SigningKeys } from './signing-keys.js';

const KEY = 'PSK_currentMadeUpKey';
const URL_OF_DOOR = 'https://hooks.example.test/callbacks/messages';
const PARAMS = { AccountSid: 'account-1', MessageSid: 'message-1', MessageStatus: 'sent' };
const FORM = 'AccountSid=account-1&MessageSid=message-1&MessageStatus=sent';

interface Given {
  readonly publicUrls?: readonly string[];
  readonly keys?: readonly { accountSid: string; key: string }[];
}

function verify(request: CallbackRequest, given: Given = {}): Verification {
  const parsed = parseParameters(request);
  const verifier = createSignatureVerifier({
    publicUrls: given.publicUrls ?? ['https://hooks.example.test'],
    keys: new SigningKeys(given.keys ?? [{ accountSid: 'account-1', key: KEY }]),
  });
  return verifier.verify(request, parsed.ok ? parsed.params : null);
}

describe('evidence', () => {
  it('names scheme, URL, signature and the key, and keeps no bytes of a form', () => {
    const signature = signForm(KEY, URL_OF_DOOR, PARAMS);
    expect(verify(aRequest({ url: URL_OF_DOOR, body: FORM, signature }))).toEqual({
      ok: true,
      evidence: { scheme: 'form', signedUrl: URL_OF_DOOR, signature, keyId: keyIdOf(KEY), rawBody: null },
    });
  });

  it('names the URL that matched, not the one that was configured', () => {
    const signature = signForm(KEY, URL_OF_DOOR, PARAMS);
    const request = aRequest({ url: URL_OF_DOOR, body: FORM, signature });
    expect(verify(request, { publicUrls: ['https://hooks.example.test:8443'] })).toMatchObject({
      evidence: { signedUrl: URL_OF_DOOR },
    });
  });

  it('of a GET is about the URL alone', () => {
    const url = `${URL_OF_DOOR}?${FORM}`;
    expect(verify(aRequest({ url, method: 'GET', signature: signUrl(KEY, url) }))).toMatchObject({
      evidence: { scheme: 'url', signedUrl: url, rawBody: null },
    });
  });

  it.each(['application/json', 'application/x-www-form-urlencoded'])(
    'keeps the bytes that bodySHA256 binds: %s',
    (type) => {
      const body = type === 'application/json' ? JSON.stringify(PARAMS) : FORM;
      const url = `${URL_OF_DOOR}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
      const request = aRequest({ url, body, contentType: type, signature: signUrl(KEY, url) });
      expect(verify(request)).toMatchObject({ evidence: { scheme: 'body-sha256', rawBody: Buffer.from(body) } });
    },
  );

  it('of a JSON body keeps the bytes, signed raw or by its fields', () => {
    const body = JSON.stringify(PARAMS);
    const post = { url: URL_OF_DOOR, body, contentType: 'application/json' };
    const raw = verify(aRequest({ ...post, signature: signRawBody(KEY, URL_OF_DOOR, body) }));
    const fields = verify(aRequest({ ...post, signature: signForm(KEY, URL_OF_DOOR, PARAMS) }));
    expect(raw).toMatchObject({ evidence: { scheme: 'raw-body', rawBody: Buffer.from(body) } });
    expect(fields).toMatchObject({ evidence: { scheme: 'json-fields', rawBody: Buffer.from(body) } });
  });
});

describe('a signature', () => {
  it('over an unreadable JSON body is still recognised, so that the body reaches quarantine', () => {
    const signature = signRawBody(KEY, URL_OF_DOOR, '{"MessageSid":');
    const request = aRequest({ url: URL_OF_DOOR, body: '{"MessageSid":', contentType: 'application/json', signature });
    expect(verify(request)).toMatchObject({ ok: true, evidence: { scheme: 'raw-body' } });
  });

  it('over the raw body counts for JSON only', () => {
    const signature = signRawBody(KEY, URL_OF_DOOR, FORM);
    expect(verify(aRequest({ url: URL_OF_DOOR, body: FORM, signature }))).toEqual({ ok: false, reason: 'wrong' });
  });

  it('by fields does not count for a JSON body with anything but texts', () => {
    const body = JSON.stringify({ ...PARAMS, NumMedia: 0 });
    const signature = signForm(KEY, URL_OF_DOOR, { ...PARAMS, NumMedia: '0' });
    const request = aRequest({ url: URL_OF_DOOR, body, contentType: 'application/json', signature });
    expect(verify(request)).toEqual({ ok: false, reason: 'wrong' });
  });

  it.each(['', null])('that is %j is missing', (signature) => {
    expect(verify(aRequest({ url: URL_OF_DOOR, body: FORM, signature }))).toEqual({ ok: false, reason: 'missing' });
  });

  it.each(['x', 'ä'.repeat(28), '='.repeat(28), 'zz'.repeat(20), `${signForm(KEY, URL_OF_DOOR, PARAMS)} `])(
    'that no provider writes is wrong: %j',
    (signature) => {
      expect(verify(aRequest({ url: URL_OF_DOOR, body: FORM, signature }))).toEqual({ ok: false, reason: 'wrong' });
    },
  );

  it('whose last character has other spare bits is wrong, although it decodes to the same bytes', () => {
    const signature = signForm(KEY, URL_OF_DOOR, PARAMS);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const twin = `${signature.slice(0, 26)}${alphabet[alphabet.indexOf(signature[26] ?? '') + 1]}=`;
    expect(Buffer.from(twin, 'base64')).toEqual(Buffer.from(signature, 'base64'));
    expect(verify(aRequest({ url: URL_OF_DOOR, body: FORM, signature: twin })).ok).toBe(false);
  });
});

const signedWith = (key: string): CallbackRequest =>
  aRequest({ url: URL_OF_DOOR, body: FORM, signature: signForm(key, URL_OF_DOOR, PARAMS) });

describe('a signature by HMAC-SHA256', () => {
  const text = `${URL_OF_DOOR}AccountSidaccount-1MessageSidmessage-1MessageStatussent`;
  const sha256 = (signed: string): string => createHmac('sha256', KEY).update(signed).digest('base64');
  const request = (signature: string) => aRequest({ url: URL_OF_DOOR, body: FORM, signature });

  it('is believed over the same text as one by SHA-1, and proves itself later', () => {
    const signature = sha256(text);
    const verification = verify(request(signature));
    expect(verification).toMatchObject({ ok: true, evidence: { scheme: 'form', signature } });
    if (!verification.ok) return;
    expect(isEvidenceGenuine(verification.evidence, PARAMS, KEY)).toBe(true);
    expect(isEvidenceGenuine(verification.evidence, { ...PARAMS, MessageStatus: 'delivered' }, KEY)).toBe(false);
  });

  it('is not believed over anything else, nor in another spelling', () => {
    expect(verify(request(sha256(`${text}x`))).ok).toBe(false);
    expect(verify(request(sha256(text).replace('=', ''))).ok).toBe(false);
    expect(verify(request(Buffer.from(sha256(text), 'base64').toString('hex'))).ok).toBe(false);
  });
});

describe('keys', () => {
  it('are both good during a rotation', () => {
    const keys = ['old', 'new'].map((key) => ({ accountSid: 'account-1', key }));
    for (const key of ['old', 'new']) {
      expect(verify(signedWith(key), { keys })).toMatchObject({ ok: true, evidence: { keyId: keyIdOf(key) } });
    }
  });

  it('of another account do not count', () => {
    const keys = [KEY, 'other'].map((key) => ({ accountSid: key === KEY ? 'account-1' : 'account-2', key }));
    expect(verify(signedWith('other'), { keys })).toEqual({ ok: false, reason: 'wrong' });
  });

  it('are lacking when the account has none and none serves every account', () => {
    expect(verify(signedWith(KEY), { keys: [{ accountSid: 'account-2', key: KEY }] })).toEqual({
      ok: false,
      reason: 'no-key',
    });
  });

  it('are all tried when the account cannot be read', () => {
    const signature = signForm(KEY, URL_OF_DOOR, { MessageSid: 'message-1' });
    const request = aRequest({ url: URL_OF_DOOR, body: 'MessageSid=message-1', signature });
    expect(verify(request, { keys: [{ accountSid: 'account-2', key: KEY }] }).ok).toBe(true);
  });
});

const signedFor = (signedUrl: string): CallbackRequest => ({
  ...aRequest({ url: URL_OF_DOOR, body: FORM, signature: signForm(KEY, signedUrl, PARAMS) }),
  host: 'internal:3000',
});

describe('public URLs', () => {
  it.each([
    ['https://hooks.example.test/', 'https://hooks.example.test/callbacks/messages'],
    ['https://hooks.example.test', 'https://hooks.example.test:443/callbacks/messages'],
    ['https://hooks.example.test:8443', 'https://hooks.example.test:8443/callbacks/messages'],
    ['https://hooks.example.test:8443', 'https://hooks.example.test/callbacks/messages'],
    ['http://hooks.example.test', 'http://hooks.example.test:80/callbacks/messages'],
    ['https://Hooks.Example.Test', 'https://Hooks.Example.Test/callbacks/messages'],
    ['https://Hooks.Example.Test', 'https://hooks.example.test/callbacks/messages'],
    ['https://user:p%40ss@hooks.example.test', 'https://user:p%40ss@hooks.example.test/callbacks/messages'],
    ['https://user:p%40ss@hooks.example.test', 'https://hooks.example.test/callbacks/messages'],
    ["https://o'hara@hooks.example.test", "https://o'hara@hooks.example.test:443/callbacks/messages"],
    ['https://[::1]:8443', 'https://[::1]/callbacks/messages'],
    ['https://hooks.example.test/behind/proxy', 'https://hooks.example.test/behind/proxy/callbacks/messages'],
  ])('%s stands for %s', (publicUrl, signedUrl) => {
    expect(verify(signedFor(signedUrl), { publicUrls: [publicUrl] })).toMatchObject({ evidence: { signedUrl } });
  });

  it.each([
    ['https://hooks.example.test', 'http://hooks.example.test/callbacks/messages'],
    ['https://hooks.example.test', 'https://hooks.example.test:8443/callbacks/messages'],
    ['https://hooks.example.test', 'https://internal:3000/callbacks/messages'],
  ])('%s does not stand for %s', (publicUrl, signedUrl) => {
    expect(verify(signedFor(signedUrl), { publicUrls: [publicUrl] }).ok).toBe(false);
  });

  it('may be several', () => {
    const publicUrls = ['https://old.example.test', 'https://hooks.example.test'];
    expect(verify(signedFor(URL_OF_DOOR), { publicUrls }).ok).toBe(true);
  });

  it('stand for themselves with the credentials that the provider sent as a header', () => {
    const signedUrl = 'https://bob:p%40ss@hooks.example.test/callbacks/messages';
    const request = { ...signedFor(signedUrl), host: 'hooks.example.test', target: '/callbacks/messages' };
    const publicUrls = ['https://hooks.example.test'];
    expect(verify({ ...request, credentials: 'bob:p%40ss' }, { publicUrls })).toMatchObject({
      evidence: { signedUrl },
    });
    for (const credentials of [null, 'bob:other', 'bob:p%40ss@hooks.example.test/', 'x'.repeat(257), 'a b:c']) {
      expect(verify({ ...request, credentials }, { publicUrls }).ok).toBe(false);
    }
  });

  it('are the host of the request when none is configured, as https and as http', () => {
    for (const scheme of ['https', 'http']) {
      const request = signedFor(`${scheme}://internal:3000/callbacks/messages`);
      expect(verify(request, { publicUrls: [] }).ok).toBe(true);
    }
  });

  it.each(['', 'hooks.example.test/callbacks', 'user@hooks.example.test', 'host:99999', '[::1', 'a b'])(
    'are none when the Host header is %j',
    (host) => {
      const request = { ...signedFor(`https://${host}/callbacks/messages`), host };
      expect(verify(request, { publicUrls: [] })).toEqual({ ok: false, reason: 'wrong' });
    },
  );

  it.each(['hooks.example.test', 'ftp://hooks.example.test', 'https://', 'https://a.test?x=1', 'https://a.test#x', ''])(
    'must be absolute: %j stops the start',
    (publicUrl) => {
      expect(() => verify(signedFor(URL_OF_DOOR), { publicUrls: [publicUrl] })).toThrow('is no public URL');
    },
  );

  it('get no other spelling when the raw body is signed, since no library tries one', () => {
    const signature = signRawBody(KEY, 'https://hooks.example.test:443/callbacks/messages', '{}');
    const request = aRequest({ url: URL_OF_DOOR, body: '{}', contentType: 'application/json', signature });
    expect(verify(request).ok).toBe(false);
  });
});

describe('signing', () => {
  it('refuses an empty key and parameters that no form can carry', () => {
    expect(() => signForm('', URL_OF_DOOR, PARAMS)).toThrow('empty');
    expect(() => signUrl('', URL_OF_DOOR)).toThrow('empty');
    expect(() => signRawBody('', URL_OF_DOOR, '{}')).toThrow('empty');
    expect(() => signForm(KEY, URL_OF_DOOR, { NumMedia: 0 })).toThrow('only texts');
  });
});
