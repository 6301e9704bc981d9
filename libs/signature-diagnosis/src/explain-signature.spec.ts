import type { Parameters } from '@sidetrack/domain';
import {
  createSignatureVerifier,
  keyIdOf,
  parseParameters,
  signForm,
  SigningKeys,
  signRawBody,
  signUrl,
  type CallbackRequest,
  type SignatureExplanation,
} from '@sidetrack/signalwire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRequest, baseOf, type SentRequest } from '../../signalwire/spec-support/a-request.js';
import { callbacks, publicUrl, requestOf, signingKey, vectors } from '../../signalwire/spec-support/fixtures.js';
import { explainSignature } from './explain-signature.js';
import { MAX_ATTEMPTS } from './explain-signature-search.js';

const KEY = 'PSK_currentMadeUpKey';
const OTHER_KEY = 'PSK_otherMadeUpKey';
const BASE = 'https://hooks.example.test';
const DOOR = `${BASE}/callbacks/messages`;
const PARAMS = { AccountSid: 'account-1', MessageSid: 'message-1', MessageStatus: 'sent' };
const FORM = 'AccountSid=account-1&MessageSid=message-1&MessageStatus=sent';
const JSON_TYPE = 'application/json';

interface Given {
  readonly publicUrls?: readonly string[];
  readonly keys?: readonly { readonly accountSid: string; readonly key: string }[];
  readonly headers?: Readonly<Record<string, string>>;
}

function explain(request: CallbackRequest, given: Given = {}): SignatureExplanation {
  const parsed = parseParameters(request);
  return explainSignature(request, parsed.ok ? parsed.params : null, {
    publicUrls: given.publicUrls ?? [BASE],
    keys: new SigningKeys(given.keys ?? [{ accountSid: 'account-1', key: KEY }]),
    headers: given.headers,
  });
}

const aForm = (signature: string | null, sent: Partial<SentRequest> = {}): CallbackRequest =>
  aRequest({ url: DOOR, body: FORM, signature, ...sent });

const signedFor = (url: string, params: Parameters = PARAMS): string => signForm(KEY, url, params);

describe('a genuine request', () => {
  it('is said to be genuine, with its URL and key', () => {
    const explanation = explain(aForm(signedFor(DOOR)));
    expect(explanation).toEqual({
      finding: 'genuine',
      detail: `The signature is genuine: made for ${DOOR} with the key ${keyIdOf(KEY)} (scheme form).`,
      triedUrls: [DOOR, `${BASE}:443/callbacks/messages`],
      triedKeys: [{ accountSid: 'account-1', keyId: keyIdOf(KEY) }],
      signedUrl: DOOR,
      keyId: keyIdOf(KEY),
      attempts: 0,
    });
  });

  it.each(callbacks)('of the samples is said to be genuine: $name', (callback) => {
    const given = { publicUrls: [publicUrl], keys: [{ accountSid: '*', key: signingKey }] };
    expect(explain(requestOf(callback), given).finding).toBe('genuine');
  });

  it('is said to be so exactly when the verifier believes it, for every published record', () => {
    for (const vector of vectors.filter(({ signingKey: key }) => key !== '')) {
      const request = aRequest({ ...vector, body: vector.rawBody ?? '' });
      const publicUrls = [baseOf(vector.url)];
      const keys = new SigningKeys([{ accountSid: '*', key: vector.signingKey }]);
      const parsed = parseParameters(request);
      const isBelieved = createSignatureVerifier({ publicUrls, keys }).verify(
        request,
        parsed.ok ? parsed.params : null,
      ).ok;
      const { finding } = explain(request, { publicUrls, keys: [{ accountSid: '*', key: vector.signingKey }] });
      expect(finding === 'genuine', vector.name).toBe(isBelieved);
    }
  });

  it('is said to be genuine whatever its parameters and tags are', () => {
    const texts = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: 8, noNullPrototype: true });
    fc.assert(
      fc.property(texts, texts, (fields, tags) => {
        const params = { ...fields, AccountSid: 'account-1' };
        const query = new URLSearchParams(tags).toString();
        const url = query === '' ? DOOR : `${DOOR}?${query}`;
        const body = new URLSearchParams(params).toString();
        const wellFormed = Object.fromEntries(new URLSearchParams(body));
        expect(explain(aForm(signForm(KEY, url, wellFormed), { url, body })).finding).toBe('genuine');
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a stranger writes into the headers of a proxy', () => {
  it.each([`${'/'.repeat(15_000)}a`, 'a/b', 'user@host', 'x'.repeat(300)])(
    'is no host, and is not looked at any further: %#',
    (forwarded) => {
      const signature = signForm('PSK_of_nobody', DOOR, PARAMS);
      const plain = explain(aForm(signature));
      const withHeader = explain(aForm(signature), { headers: { 'x-forwarded-host': forwarded } });
      expect(withHeader).toEqual(plain);
    },
  );
});

describe('what was signed for another URL', () => {
  it.each([
    [
      'http where PUBLIC_URL says https',
      'http://hooks.example.test/callbacks/messages',
      'set PUBLIC_URL to http://hooks.example.test,',
    ],
    [
      'another port',
      'https://hooks.example.test:8443/callbacks/messages',
      'set PUBLIC_URL to https://hooks.example.test:8443',
    ],
    [
      'http and the port of https',
      'http://hooks.example.test:443/callbacks/messages',
      'set PUBLIC_URL to http://hooks.example.test:443',
    ],
    [
      'www. before the name',
      'https://www.hooks.example.test/callbacks/messages',
      'set PUBLIC_URL to https://www.hooks.example.test',
    ],
    ['a slash at the end', `${DOOR}/`, 'it came in without the slash at the end'],
    ['two slashes', `${BASE}//callbacks/messages`, 'give the provider the URL with one slash'],
    ['a shorter path', `${BASE}/messages`, 'it came in with more before the end of its path'],
    [
      'http and a slash at the end',
      'http://hooks.example.test/callbacks/messages/',
      'and it came in without the slash',
    ],
  ])('is found: %s', (_, url, advice) => {
    const explanation = explain(aForm(signedFor(url)));
    expect(explanation).toMatchObject({ finding: 'other-url', signedUrl: url, keyId: keyIdOf(KEY) });
    expect(explanation.detail).toContain(`It is signed for ${url}, but `);
    expect(explanation.detail).toContain(advice);
  });

  it('is said in one sentence that holds both URLs', () => {
    const { detail } = explain(aForm(signedFor('http://hooks.example.test/callbacks/messages')));
    expect(detail).toBe(
      'It is signed for http://hooks.example.test/callbacks/messages, but PUBLIC_URL says https://hooks.example.test: ' +
        'set PUBLIC_URL to http://hooks.example.test, or give the provider the URL that it says now.',
    );
  });

  it('is found when PUBLIC_URL has the path of the door in it already', () => {
    const request = aForm(signedFor(DOOR));
    expect(explain(request, { publicUrls: [DOOR] })).toMatchObject({ finding: 'other-url', signedUrl: DOOR });
  });

  it('is found by the host that the request names, and by the one that its proxies name', () => {
    const internal = {
      ...aForm(signedFor('http://internal.test:9000/callbacks/messages')),
      host: 'internal.test:9000',
    };
    expect(explain(internal)).toMatchObject({ signedUrl: 'http://internal.test:9000/callbacks/messages' });
    const outside = aForm(signedFor('https://tunnel.example.test/callbacks/messages'));
    const headers = { 'x-forwarded-host': 'tunnel.example.test, inner.test', 'x-forwarded-proto': 'https' };
    expect(explain(outside, { headers })).toMatchObject({
      signedUrl: 'https://tunnel.example.test/callbacks/messages',
    });
  });

  it.each([
    ['?b=2&a=1', '?a=1&b=2', 'rewritten'],
    ['?a=1&b=2', '?b=2&a=1', 'rewritten'],
    ['?a=x%20y', '?a=x+y', 'rewritten'],
    ['?a=x%3Fy', '?a=x?y', 'rewritten'],
    ['?a=1', '', 'a query that was not signed'],
    ['?a=1&b=2', '?a=1&amp;b=2', '&amp;'],
  ])('is found when the query came in as %s and was signed as %s', (came, signed, words) => {
    const explanation = explain(aForm(signedFor(DOOR + signed), { url: DOOR + came }));
    expect(explanation.finding).toBe('other-url');
    expect(explanation.detail).toContain(words);
  });

  it('shows neither a query nor a password', () => {
    const url = 'http://user:secret@hooks.example.test/callbacks/messages?To=%2B15550100001';
    const sent = { url: `${DOOR}?To=%2B15550100001` };
    const explanation = explain(aForm(signedFor(url), sent), {
      publicUrls: ['https://user:secret@hooks.example.test'],
    });
    expect(explanation.signedUrl).toBe('http://***@hooks.example.test/callbacks/messages?…');
    expect(JSON.stringify(explanation)).not.toMatch(/secret|5550100001/);
  });
});

describe('what was signed with another key', () => {
  const keys = [
    { accountSid: 'account-1', key: KEY },
    { accountSid: 'account-2', key: OTHER_KEY },
  ];

  it('is found to be that of another account', () => {
    const explanation = explain(aForm(signForm(OTHER_KEY, DOOR, PARAMS)), { keys });
    expect(explanation).toMatchObject({ finding: 'other-key', keyId: keyIdOf(OTHER_KEY), signedUrl: DOOR });
    expect(explanation.detail).toContain('It is signed with the key of account account-2');
    expect(explanation.detail).not.toContain(OTHER_KEY);
  });

  it('and for another URL is found as well, and both are said', () => {
    const explanation = explain(aForm(signForm(OTHER_KEY, DOOR.replace('https', 'http'), PARAMS)), { keys });
    expect(explanation.finding).toBe('other-key');
    expect(explanation.detail).toMatch(/key of account account-2.*signed for http:\/\/hooks/);
  });

  it('of an account without key says so, and whose key it is when it is a known one', () => {
    const given = { keys: keys.slice(1) };
    expect(explain(aForm(signedFor(DOOR)), given)).toMatchObject({
      finding: 'no-key',
      detail: expect.stringContaining('The account "account-1" has no key: add it to SIGNING_KEYS'),
    });
    expect(explain(aForm(signForm(OTHER_KEY, DOOR, PARAMS)), given)).toMatchObject({
      finding: 'other-key',
      detail: expect.stringMatching(/"account-1" has no key.*key of account account-2/),
    });
  });

  it('of an account that was made up asks for no key', () => {
    const params = { ...PARAMS, AccountSid: 'made-up-harbor' };
    const body = new URLSearchParams(params).toString();
    const { detail } = explain(aForm(signForm('anything', DOOR, params), { body }), { keys });
    expect(detail).toContain('Made up by `sidetrack simulate`');
    expect(detail).not.toContain('add it to SIGNING_KEYS');
  });

  it('that nobody here knows is probably the API token or of another project', () => {
    expect(explain(aForm(signForm('PT_token', DOOR, PARAMS)), { keys })).toMatchObject({
      finding: 'nothing',
      detail: expect.stringContaining('the key is probably the API token or belongs to another project'),
      keyId: null,
      signedUrl: null,
    });
  });
});

describe('what was signed in another way', () => {
  const query = 'AccountSid=account-1&MessageSid=message-1&MessageStatus=sent';
  const nested = JSON.stringify({ ...PARAMS, NumMedia: 0 });
  const json = JSON.stringify(PARAMS);
  const hexOf = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');
  const base64Of = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

  it.each<[string, CallbackRequest, string]>([
    ['a form over its raw body', aForm(signRawBody(KEY, DOOR, FORM)), 'over the raw body'],
    ['a form in hex', aForm(hexOf(signedFor(DOOR))), 'written in hex'],
    [
      'the raw body of JSON in base64',
      aForm(base64Of(signRawBody(KEY, DOOR, json)), { body: json, contentType: JSON_TYPE }),
      'written in base64',
    ],
    [
      'a GET with its query once more as parameters',
      aForm(signedFor(`${DOOR}?${query}`), { url: `${DOOR}?${query}`, method: 'GET', body: '' }),
      'once more',
    ],
    ['the URL alone', aForm(signUrl(KEY, DOOR)), 'as if there were no body'],
    [
      'a body that is not the one of bodySHA256',
      aForm(signUrl(KEY, `${DOOR}?bodySHA256=00`), {
        url: `${DOOR}?bodySHA256=00`,
        body: json,
        contentType: JSON_TYPE,
      }),
      'is not the hash of this body',
    ],
    [
      'fields and tags together',
      aForm(signedFor(`${DOOR}?tag=1`, { ...PARAMS, tag: '1' }), { url: `${DOOR}?tag=1` }),
      "the query's parameters together",
    ],
    [
      'numbers of JSON as text',
      aForm(signedFor(DOOR, { ...PARAMS, NumMedia: '0' }), { body: nested, contentType: JSON_TYPE }),
      'sign the raw body instead',
    ],
    ['without its empty fields', aForm(signedFor(DOOR), { body: `${FORM}&ErrorCode=` }), 'without the empty fields'],
    [
      'the fields before decoding',
      aForm(signRawBody(KEY, DOOR, 'AccountSidaccount-1Toa%20b').replace(/.*/, base64Of), {
        body: 'AccountSid=account-1&To=a%20b',
      }),
      'before decoding',
    ],
  ])('is found: %s', (_, request, words) => {
    const explanation = explain(request);
    expect(explanation).toMatchObject({ finding: 'other-scheme', keyId: keyIdOf(KEY) });
    expect(explanation.detail).toContain(words);
  });
});

describe('a header that no provider writes so', () => {
  const right = signedFor(DOOR);
  const hex = signRawBody(KEY, DOOR, '{}');

  it.each<[string, CallbackRequest, string]>([
    ['with quotes', aForm(`"${right}"`), 'spaces or quotes'],
    ['with spaces', aForm(` ${right}`), 'spaces or quotes'],
    ['without padding', aForm(right.slice(0, -1)), 'padding'],
    ['in upper case', aForm(hex.toUpperCase(), { body: '{}', contentType: JSON_TYPE }), 'upper case'],
  ])('is seen through when it is right otherwise: %s', (_, request, words) => {
    const { finding, detail } = explain(request);
    expect(finding).toBe('malformed');
    expect(detail).toContain(words);
    expect(detail).toContain('Once mended: The signature is genuine');
  });

  it('is told from an HMAC-SHA256 and from nonsense', () => {
    expect(explain(aForm('a'.repeat(64))).detail).toContain('HMAC-SHA256');
    expect(explain(aForm('nonsense')).detail).toContain('has 8 characters');
  });

  it.each([null, ''])('is missing when it is %j', (signature) => {
    expect(explain(aForm(signature))).toMatchObject({ finding: 'missing', attempts: 0 });
  });
});

describe('the work', () => {
  it('is bounded, however many keys and URLs there are and whatever came', () => {
    const keys = Array.from({ length: 100 }, (_, n) => ({ accountSid: `account-${n}`, key: `key ${n}` }));
    const publicUrls = Array.from({ length: 5 }, (_, n) => `https://h${n}.example.test/behind`);
    const bodies = fc.oneof(fc.string(), fc.constant('x'.repeat(4 * 1024)), fc.json());
    fc.assert(
      fc.property(bodies, fc.webPath(), fc.string(), fc.constantFrom('GET', 'POST'), (body, path, host, method) => {
        const request = aForm(signUrl('unknown', 'x'), { body, method });
        const { attempts } = explain({ ...request, target: `/${path}?${path}`, host }, { keys, publicUrls });
        expect(attempts).toBeLessThanOrEqual(MAX_ATTEMPTS);
      }),
      { numRuns: 10 },
    );
  });

  it('on the largest body takes few attempts', () => {
    const request = aForm(signUrl('unknown', 'x'), { body: `AccountSid=account-1&Body=${'x'.repeat(64 * 1024)}` });
    expect(explain(request).attempts).toBeLessThan(200);
  });
});

describe('a request with credentials of its own', () => {
  const SECRET = 'made-up-password';
  const withThem = (signature: string, more: Partial<CallbackRequest> = {}): CallbackRequest => ({
    ...aForm(signature),
    credentials: `bob:${SECRET}`,
    ...more,
  });
  const headers = { authorization: 'Basic' };
  const path = '/callbacks/messages';

  it('that was signed for another host with them is told which, and not what they are', () => {
    const signature = signedFor(`https://bob:${SECRET}@other.example.test${path}`);
    const { finding, detail } = explain(withThem(signature, { host: 'other.example.test' }), { headers });
    expect(finding).toBe('other-url');
    expect(detail).toContain('set PUBLIC_URL to https://***@other.example.test');
    expect(detail).not.toContain(SECRET);
  });

  it('that was signed with the key of another account is told so, under the URL that has them', () => {
    const signature = signForm(OTHER_KEY, `https://bob:${SECRET}@hooks.example.test${path}`, PARAMS);
    const keys = [
      { accountSid: 'account-1', key: KEY },
      { accountSid: 'account-2', key: OTHER_KEY },
    ];
    const explanation = explain(withThem(signature), { headers, keys });
    expect(explanation.finding).toBe('other-key');
    expect(explanation.triedUrls).toContain(`https://***@hooks.example.test${path}`);
  });

  it('that nothing explains is told of PUBLIC_URL, and of the key where they were tried', () => {
    const signature = signForm(OTHER_KEY, DOOR, PARAMS);
    const kept = explain(aForm(signature), { headers }).detail;
    const tried = explain(withThem(signature), { headers }).detail;
    for (const detail of [kept, tried]) expect(detail).toContain('https://user:password@host');
    expect(kept).not.toContain('Signing Key');
    expect(tried).toContain('Signing Key');
    expect(tried).not.toContain(SECRET);
  });
});

describe('a request that Twilio signed with a shared key', () => {
  const settings = 'n=1;algorithm=HMAC_SHA256;key=SK0123456789abcdef';
  const headers = { 'x-twilio-webhooks-signature-settings': settings };

  it.each([
    ['as its length tells', Buffer.alloc(32, 7).toString('base64'), {}, 'the secret of that key'],
    ['as its settings tell', signForm(OTHER_KEY, DOOR, PARAMS), headers, 'the secret of the key SK0123456789abcdef'],
    ['as both tell', Buffer.alloc(32, 7).toString('base64'), headers, 'the secret of the key SK0123456789abcdef'],
  ])('is told which secret is wanted, %s', (_how, signature, sent, advice) => {
    const { finding, detail } = explain(aForm(signature), { headers: sent });
    expect(finding).toBe('nothing');
    expect(detail).toContain(advice);
    expect(detail).toContain('to SIGNING_KEYS as another accountSid=key of the account');
  });
});
