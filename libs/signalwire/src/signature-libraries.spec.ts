import { createHash } from 'node:crypto';
import { parse, stringify } from 'node:querystring';
import type { Parameters } from '@sidetrack/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRequest, baseOf } from '../spec-support/a-request.js';
import { isAcceptedByEither, signalwire, twilio } from '../spec-support/vendor-libraries.js';
import type { CallbackRequest } from './callback-request.js';
import { isEvidenceGenuine } from './evidence.js';
import { parseForm, parseParameters } from './parse-parameters.js';
import { createSignatureVerifier } from './signature.js';
import { SigningKeys } from './signing-keys.js';

const RUNS = { numRuns: 300 };

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const formValues = fc.dictionary(
  fc.oneof(fc.constantFrom('AccountSid', 'MessageSid', 'Body', 'a', 'A', 'toString'), text),
  fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.array(text, { minLength: 2, maxLength: 4 }) }),
  { minKeys: 1, maxKeys: 8 },
);

const base = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'HTTPS://'),
    fc.constantFrom('hooks.example.test', 'Hooks.Example.TEST', '127.0.0.1', '[::1]', 'xn--bcher-kva.example'),
    fc.constantFrom('', '', ':443', ':80', ':8443'),
  )
  .map((parts) => parts.join(''));
// Everything that a request line may carry, and that URL parsers are known to re-write.
const query = fc
  .array(
    fc.constantFrom(
      'a=1',
      'b',
      'a=2',
      '&',
      "name=William+O'Hara",
      '%20',
      '%zz',
      '%C3%A9',
      '@:',
      '"<>`{}|^',
      '\\',
      '?',
      '//',
      '%',
      '=',
    ),
    { maxLength: 6 },
  )
  .map((parts) => (parts.length === 0 ? '' : `?${parts.join('&')}`));
const path = fc.constantFrom('/callbacks/messages', '/a/../callbacks', '/callbacks/%41b', "/o'hara", '/', '//');
const url = fc.tuple(base, path, query).map((parts) => parts.join(''));

/** How somebody may have spelled the URL before signing it. */
const SPELLINGS: Readonly<Record<string, (literal: string) => string>> = {
  literally: (literal) => literal,
  'without port': (literal) => literal.replace(ORIGIN, (origin) => origin.replace(/:\d+$/, '')),
  'with port 443': (literal) => literal.replace(ORIGIN, (origin) => `${origin.replace(/:\d+$/, '')}:443`),
  'with port 80': (literal) => literal.replace(ORIGIN, (origin) => `${origin.replace(/:\d+$/, '')}:80`),
  'in lower case': (literal) => literal.replace(ORIGIN, (origin) => origin.toLowerCase()),
  'in lower case without port': (literal) =>
    literal.replace(ORIGIN, (origin) => origin.toLowerCase().replace(/:\d+$/, '')),
  'by the URL standard': (literal) => new URL(literal).href,
  'by the URL standard without port': (literal) =>
    new URL(literal).href.replace(ORIGIN, (origin) => origin.replace(/:\d+$/, '')),
  'by the URL standard with its query re-encoded': (literal) => withReencodedQuery(new URL(literal).href),
  'with its query re-encoded': withReencodedQuery,
  'with another slash': (literal) => `${literal}/`,
  'without query': (literal) => literal.replace(/\?.*/, ''),
  'as http': (literal) => literal.replace(/^https/i, 'http'),
};
const ORIGIN = /^[^/]+\/\/[^/]+/;
const spelling = fc.constantFrom(...Object.keys(SPELLINGS));
const respelled = (name: string, literal: string): string => SPELLINGS[name]?.(literal) ?? literal;

const LIBRARIES = { signalwire, twilio };

function withReencodedQuery(literal: string): string {
  const start = literal.indexOf('?');
  return start === -1 ? literal : `${literal.slice(0, start)}?${stringify(parse(literal.slice(start + 1)))}`;
}

/**
 * The parameters with repeated values written out as one, in SignalWire's and in Twilio's reading. A difference on
 * purpose: the libraries tie their reading to their spelling of the URL, we take either reading with either spelling.
 * Without repeated values both readings are the parameters themselves.
 */
function bothReadings(params: Parameters): Parameters[] {
  const arrangements: ((values: readonly string[]) => readonly string[])[] = [
    (values) => values,
    (values) => [...new Set(values)].toSorted(),
  ];
  return arrangements.map((arrange) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        Array.isArray(value) ? arrange(value.map(String)).join(name) : value,
      ]),
    ),
  );
}

function isAcceptedByUs(request: CallbackRequest, publicUrl: string, signingKey: string): boolean {
  const parsed = parseParameters(request);
  const params = parsed.ok ? parsed.params : null;
  const keys = new SigningKeys([{ accountSid: '*', key: signingKey }]);
  const verification = createSignatureVerifier({ publicUrls: [publicUrl], keys }).verify(request, params);
  // Whatever is believed today must be provable from what is stored.
  if (verification.ok && params) {
    const stored = JSON.parse(JSON.stringify(params));
    expect(isEvidenceGenuine(verification.evidence, stored, signingKey, parsed.ok ? parsed.tags : {})).toBe(true);
  }
  return verification.ok;
}

describe('a random request is accepted when, and only when, a vendor library accepts it', () => {
  it('as a form post', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.record({
          key,
          url,
          values: formValues,
          spelling,
          signer: fc.constantFrom<'signalwire' | 'twilio'>('signalwire', 'twilio'),
          tamper: fc.constantFrom<'no' | 'body' | 'key' | 'signature'>('no', 'no', 'no', 'body', 'key', 'signature'),
        }),
        ({ key: signingKey, url: literal, values, spelling: name, signer, tamper }) => {
          const params = parseForm(stringify(values));
          const signature = LIBRARIES[signer].getExpectedTwilioSignature(signingKey, respelled(name, literal), params);
          const request = aRequest({
            url: literal,
            body: stringify(tamper === 'body' ? { ...values, Body: 'changed' } : values),
            signature: tamper === 'signature' ? signature.toLowerCase() : signature,
          });
          const usedKey = tamper === 'key' ? `${signingKey}x` : signingKey;

          const received = parseForm(request.rawBody.toString());
          const expected = bothReadings(received).some((reading) =>
            isAcceptedByEither((library) =>
              library.validateRequest(usedKey, request.signature ?? '', literal, reading, true),
            ),
          );
          if (expected) accepted += 1;
          expect(isAcceptedByUs(request, baseOf(literal), usedKey)).toBe(expected);
        },
      ),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 5);
  });

  it('as a GET', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.record({ key, url, spelling, isTampered: fc.boolean() }), (given) => {
        const signature = signalwire.getExpectedTwilioSignature(given.key, respelled(given.spelling, given.url), {});
        const received = given.isTampered ? given.url.replace('a=1', 'a=3') : given.url;
        const request = aRequest({ url: received, method: 'GET', signature });
        const expected = isAcceptedByEither((library) =>
          library.validateRequest(given.key, signature, received, {}, true),
        );
        if (expected) accepted += 1;
        expect(isAcceptedByUs(request, baseOf(received), given.key)).toBe(expected);
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 5);
  });

  it('as a JSON post whose URL binds the body', () => {
    let accepted = 0;
    const body = fc.jsonValue().map((value) => JSON.stringify({ value }));
    const spellHash = fc.constantFrom<(hash: string) => string>(
      (hash) => `bodySHA256=${hash}`,
      (hash) => `x=1&bodySHA256=${hash}&y=2`,
      (hash) => `bodySHA256=${hash}&bodySHA256=0`,
      (hash) => `bodySHA256=%${hash.charCodeAt(0).toString(16)}${hash.slice(1)}`,
      (hash) => `bodySHA256=${hash.toUpperCase()}`,
      (hash) => `bodySHA256=0&bodySHA256=${hash}`,
      () => 'bodySHA256=',
      () => 'notBodySHA256=1',
    );
    fc.assert(
      fc.property(fc.record({ key, base, body, spellHash, spelling, isTampered: fc.boolean() }), (given) => {
        const hash = createHash('sha256').update(given.body).digest('hex');
        const literal = `${given.base}/callbacks/calls?${given.spellHash(hash)}`;
        const signature = twilio.getExpectedTwilioSignature(given.key, respelled(given.spelling, literal), {});
        const received = given.isTampered ? `${given.body} ` : given.body;
        const request = aRequest({ url: literal, body: received, contentType: 'application/json', signature });
        const expected = isAcceptedByEither((library) =>
          library.validateRequestWithBody(given.key, signature, literal, received),
        );
        if (expected) accepted += 1;
        expect(isAcceptedByUs(request, baseOf(literal), given.key)).toBe(expected);
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 20);
  });
});
