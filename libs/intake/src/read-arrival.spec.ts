import { isUtf8 } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { KINDS, PARAMETERS, PLURAL, type CallbackEvent, type Kind } from '@sidetrack/domain';
import {
  createSignatureVerifier,
  judgeEvent,
  parseParameters,
  signForm,
  signRawBody,
  signUrl,
  SigningKeys,
  type CallbackRequest,
} from '@sidetrack/signalwire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArrival } from './read-arrival.js';

const KEY = 'PSK_made-up';
const BASE = 'https://hooks.example.test';
const keys = new SigningKeys([{ accountSid: 'AC1', key: KEY }]);
const verifier = createSignatureVerifier({ publicUrls: [BASE], keys });
const RECEIVED_AT = new Date('2026-01-02T03:04:05.678Z');

interface Sent {
  readonly route: Kind;
  readonly request: CallbackRequest;
}

const deciding = (kind: Kind): Record<string, string> => ({
  AccountSid: 'AC1',
  [PARAMETERS[kind].sid[0]]: 'SID-1',
  [PARAMETERS[kind].status[0]]: 'completed',
});

function requestTo(route: Kind, more: Partial<CallbackRequest> & { readonly query?: string }): CallbackRequest {
  const { query = '', ...rest } = more;
  const target = `/callbacks/${PLURAL[route]}${query}`;
  return {
    method: 'POST',
    target,
    host: 'hooks.example.test',
    bodyType: 'form',
    rawBody: Buffer.alloc(0),
    signature: null,
    ...rest,
  };
}

/** Every byte percent-encoded, as a form may say anything. */
const encoded = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const bytes = fc.uint8Array({ maxLength: 12 });
const queries = fc.oneof(
  fc.constant(''),
  bytes.map((value) => `?tag=${encoded(value)}`),
);
const routes = fc.constantFrom(...KINDS);
const KNOWN_NAMES = KINDS.flatMap((kind) => Object.values<readonly string[]>(PARAMETERS[kind]).flat());
const names = fc.oneof(
  bytes,
  fc.constantFrom(...KNOWN_NAMES, '__proto__', 'TranscriptionSid', 'id').map((name) => Buffer.from(name)),
);

/** A form of any names and values, as bytes, beside what decides: signed as the text that it decodes to, as bytes, or as Latin-1. */
const forms: fc.Arbitrary<Sent> = fc
  .record({
    route: routes,
    query: queries,
    pairs: fc.array(fc.tuple(names, bytes), { maxLength: 6 }),
    signedAs: fc.constantFrom('text', 'bytes', 'latin1'),
    algorithm: fc.constantFrom('sha1', 'sha256'),
  })
  .map(({ route, query, pairs, signedAs, algorithm }) => {
    const decides = Object.entries(deciding(route)).map(
      ([name, value]) => [Buffer.from(name), Buffer.from(value)] as const,
    );
    const isDeciding = (name: Uint8Array): boolean =>
      [...Object.keys(deciding(route)), ''].includes(Buffer.from(name).toString());
    const all = [
      ...decides,
      ...pairs
        .filter(([name]) => !isDeciding(name))
        .map(([name, value]) => [Buffer.from(name), Buffer.from(value)] as const),
    ];
    const form = all.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
    const rawBody = Buffer.from(form);
    const request = requestTo(route, { query, rawBody });
    const parsed = parseParameters(request);
    if (!parsed.ok) throw new Error(parsed.detail);
    const url = BASE + request.target;
    const sorted = all.toSorted(([one], [other]) => one.compare(other)).flat();
    const signedBytes = Buffer.concat(sorted);
    const rest =
      signedAs === 'latin1' && !isUtf8(signedBytes) ? Buffer.from(signedBytes.toString('latin1')) : signedBytes;
    const asBytes = createHmac(algorithm, KEY).update(url).update(rest).digest('base64');
    return {
      route,
      request: { ...request, signature: signedAs === 'text' ? signForm(KEY, url, parsed.params) : asBytes },
    };
  });

const queriesOfGet: fc.Arbitrary<Sent> = fc
  .record({ route: routes, extra: fc.array(fc.tuple(fc.constantFrom('From', 'Body', 'x'), bytes), { maxLength: 4 }) })
  .map(({ route, extra }) => {
    const decides = Object.entries(deciding(route)).map(([name, value]) => `${name}=${value}`);
    const query = `?${[...decides, ...extra.map(([name, value]) => `${name}=${encoded(value)}`)].join('&')}`;
    const request = requestTo(route, { method: 'GET', bodyType: null, query });
    return { route, request: { ...request, signature: signUrl(KEY, BASE + request.target) } };
  });

/** JSON escapes whatever a text holds, so half surrogate pairs and NUL come through. */
const jsons: fc.Arbitrary<Sent> = fc
  .record({
    route: routes,
    query: queries,
    more: fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 5 }),
    halves: fc.array(fc.integer({ min: 0xd800, max: 0xdfff }), { maxLength: 2 }),
  })
  .map(({ route, query, more, halves }) => {
    const Body = halves.map((code) => String.fromCharCode(code)).join('x');
    const rawBody = Buffer.from(JSON.stringify({ ...more, Body, ...deciding(route) }));
    const request = requestTo(route, { query, rawBody, bodyType: 'json' });
    return { route, request: { ...request, signature: signRawBody(KEY, BASE + request.target, rawBody) } };
  });

function read({ route, request }: Sent): CallbackEvent {
  const parsed = parseParameters(request);
  if (!parsed.ok) throw new Error(parsed.detail);
  const verification = verifier.verify(request, parsed.params);
  if (!verification.ok) throw new Error(`not believed: ${verification.reason}`);
  const arrival = { route, request, headers: {}, receivedAt: RECEIVED_AT, evidence: verification.evidence };
  const reading = readArrival(arrival, parsed);
  if (!reading.ok) throw new Error(`not read: ${reading.rejection.detail}`);
  return reading.event;
}

/** As PostgreSQL gives it back: JSON, and objects with a prototype. */
const stored = (event: CallbackEvent): CallbackEvent => ({
  ...event,
  params: JSON.parse(JSON.stringify(event.params)),
  tags: JSON.parse(JSON.stringify(event.tags)),
});

describe('an authentic callback with a good SID, account and status', () => {
  it.each([
    ['form', forms],
    ['GET', queriesOfGet],
    ['JSON body', jsons],
  ])('is an event whatever else its %s holds, in any bytes, and proves itself for ever', (_what, sent) => {
    fc.assert(
      fc.property(sent, (one) => {
        const event = read(one);

        expect(event).toMatchObject({ kind: one.route, sid: 'SID-1', accountSid: 'AC1', status: 'completed' });
        expect(JSON.stringify([event.params, event.tags, event.unread])).not.toMatch(/\\u0000|\\ud[89a-f]/);
        expect(judgeEvent(stored(event), keys)).toBe('verified');
        expect(judgeEvent({ ...stored(event), unread: [...event.unread, 'Body'] }, keys)).toBe('wrong');
        const params = { ...stored(event).params, From: 'somebody else' };
        expect(judgeEvent({ ...stored(event), params }, keys)).toBe('wrong');
      }),
      { numRuns: 500 },
    );
  });

  it('is another one when it differs in nothing but bytes that the parameters cannot hold', () => {
    const fingerprints = ['a%00', 'a%EF%BF%BD', 'a%E9', 'a%E8'].map((body) => {
      const rawBody = Buffer.from(`AccountSid=AC1&MessageSid=SID-1&MessageStatus=sent&Body=${body}`);
      const request = requestTo('message', { rawBody });
      const parsed = parseParameters(request);
      if (!parsed.ok) throw new Error(parsed.detail);
      const signature = signForm(KEY, BASE + request.target, parsed.params);
      return read({ route: 'message', request: { ...request, signature } }).fingerprint.toString('hex');
    });
    expect(new Set(fingerprints).size).toBe(4);
  });
});
