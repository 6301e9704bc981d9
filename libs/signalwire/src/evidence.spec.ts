import { createHash } from 'node:crypto';
import { stringify } from 'node:querystring';
import type { Parameters, SignatureEvidence } from '@sidetrack/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRequest, baseOf, type SentRequest } from '../spec-support/a-request.js';
import { isEvidenceGenuine } from './evidence.js';
import { parseParameters } from './parse-parameters.js';
import { signForm, signRawBody, signUrl } from './sign.js';
import { createSignatureVerifier } from './signature.js';
import { SigningKeys } from './signing-keys.js';

interface StoredEvent {
  readonly evidence: SignatureEvidence;
  readonly params: Parameters;
  readonly tags: Parameters;
}

/** What is kept of a request that was believed; throws when it was not. */
function believed(sent: SentRequest, key: string): StoredEvent {
  const request = aRequest(sent);
  const parsed = parseParameters(request);
  if (!parsed.ok) throw new Error(parsed.detail);
  const keys = new SigningKeys([{ accountSid: '*', key }]);
  const verification = createSignatureVerifier({ publicUrls: [baseOf(sent.url)], keys }).verify(request, parsed.params);
  if (!verification.ok) throw new Error(verification.reason);
  return { evidence: verification.evidence, params: parsed.params, tags: parsed.tags };
}

const DOOR = 'https://hooks.example.test/callbacks/messages';
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 });
const values = fc.dictionary(text, text, { minKeys: 1, maxKeys: 6 });
const json = { contentType: 'application/json' };
const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** A genuine request in each scheme. */
const schemes = fc.constantFrom<(params: Record<string, string>, key: string) => SentRequest>(
  (params, key) => ({
    url: `${DOOR}?tag=1`,
    body: stringify(params),
    signature: signForm(key, `${DOOR}?tag=1`, params),
  }),
  (params, key) => {
    const url = `${DOOR}?${stringify(params)}`;
    return { url, method: 'GET', signature: signUrl(key, url) };
  },
  (params, key) => {
    const body = JSON.stringify({ params });
    const url = `${DOOR}?tag=1&bodySHA256=${hashOf(body)}`;
    return { url, body, ...json, signature: signUrl(key, url) };
  },
  (params, key) => {
    const body = stringify(params);
    const url = `${DOOR}?bodySHA256=${hashOf(body)}`;
    return { url, body, signature: signUrl(key, url) };
  },
  (params, key) => {
    const body = JSON.stringify({ list: [params, 1.5, null], flag: true });
    return { url: `${DOOR}?tag=1`, body, ...json, signature: signRawBody(key, `${DOOR}?tag=1`, body) };
  },
  (params, key) => ({ url: DOOR, body: JSON.stringify(params), ...json, signature: signForm(key, DOOR, params) }),
);

const OTHER_SCHEME = {
  form: 'url',
  url: 'form',
  'body-sha256': 'url',
  'raw-body': 'form',
  'json-fields': 'raw-body',
  rest: 'form',
} as const;

/** Every way in which somebody may lay hands on a stored event. */
const tamperings: Readonly<Record<string, (event: StoredEvent) => StoredEvent>> = {
  'a parameter was changed': ({ params, ...rest }) => {
    const [name = ''] = Object.keys(params);
    return { ...rest, params: { ...params, [name]: `${JSON.stringify(params[name])}x` } };
  },
  'a parameter was added': ({ params, ...rest }) => ({ ...rest, params: { ...params, 'a new name': 'x' } }),
  'a parameter was removed': ({ params, ...rest }) => ({
    ...rest,
    params: Object.fromEntries(Object.entries(params).slice(1)),
  }),
  'a tag was added': ({ tags, ...rest }) => ({ ...rest, tags: { ...tags, forged: 'x' } }),
  'the URL was changed': ({ evidence, ...rest }) => ({
    ...rest,
    evidence: { ...evidence, signedUrl: evidence.signedUrl.replace('hooks', 'books') },
  }),
  'the signature was changed': ({ evidence, ...rest }) => {
    const first = evidence.signature.startsWith('a') ? 'b' : 'a';
    return { ...rest, evidence: { ...evidence, signature: first + evidence.signature.slice(1) } };
  },
  'the signature was emptied': ({ evidence, ...rest }) => ({ ...rest, evidence: { ...evidence, signature: '' } }),
  'another key was named': ({ evidence, ...rest }) => ({ ...rest, evidence: { ...evidence, keyId: '0'.repeat(16) } }),
  'another scheme was named': ({ evidence, ...rest }) => ({
    ...rest,
    evidence: { ...evidence, scheme: OTHER_SCHEME[evidence.scheme] },
  }),
  'the bytes were changed': ({ evidence, ...rest }) => ({
    ...rest,
    // A form has no bytes of its own; its parameters stand for them.
    ...(evidence.rawBody ? {} : { params: { other: 'x' } }),
    evidence: { ...evidence, rawBody: Buffer.from('{"other":"x"}') },
  }),
};

const isGenuine = ({ evidence, params, tags }: StoredEvent, key: string): boolean =>
  isEvidenceGenuine(evidence, params, key, tags);

describe('stored evidence', () => {
  const given = fc.record({ key: text, params: values, sign: schemes });

  it('proves the event as long as nothing was touched, also after a journey through jsonb', () => {
    fc.assert(
      fc.property(given, ({ key, params, sign }) => {
        const event = believed(sign(params, key), key);
        const reordered: Parameters = JSON.parse(
          JSON.stringify(Object.fromEntries(Object.entries(event.params).toReversed())),
        );
        expect(isGenuine(event, key)).toBe(true);
        expect(isGenuine({ ...event, params: reordered }, key)).toBe(true);
        expect(isEvidenceGenuine(event.evidence, event.params, key)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.entries(tamperings))('proves nothing once %s', (_name, tamper) => {
    fc.assert(
      fc.property(given, ({ key, params, sign }) => {
        const event = believed(sign(params, key), key);
        expect(isGenuine(tamper(event), key)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('proves nothing with another key or with none', () => {
    fc.assert(
      fc.property(given, ({ key, params, sign }) => {
        const event = believed(sign(params, key), key);
        expect(isGenuine(event, `${key}x`)).toBe(false);
        expect(isGenuine(event, '')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('of a repeated parameter holds in either vendor’s reading', () => {
    const params = { Tag: ['b', 'a', 'b'] };
    for (const signed of [params, { Tag: ['a', 'b'] }]) {
      const event = believed({ url: DOOR, body: stringify(params), signature: signForm('key', DOOR, signed) }, 'key');
      expect(event.params).toEqual(params);
      expect(isGenuine(event, 'key')).toBe(true);
    }
  });
});
