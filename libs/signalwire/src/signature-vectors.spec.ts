import { describe, expect, it } from 'vitest';
import { aRequest, baseOf } from '../spec-support/a-request.js';
import {
  callbacks,
  publicUrl,
  requestOf,
  signingKey,
  vectors,
  type SignatureVector,
} from '../spec-support/fixtures.js';
import { parseParameters } from './parse-parameters.js';
import { createSignatureVerifier, type Verification } from './signature.js';
import { SigningKeys } from './signing-keys.js';

function verifyVector(vector: SignatureVector): Verification {
  const request = aRequest({ ...vector, body: vector.rawBody ?? '' });
  const parsed = parseParameters(request);
  const verifier = createSignatureVerifier({
    publicUrls: [baseOf(vector.url)],
    keys: new SigningKeys([{ accountSid: '*', key: vector.signingKey }]),
  });
  return verifier.verify(request, parsed.ok ? parsed.params : null);
}

/** Whether any of the three JavaScript libraries accepts the request as it came. */
const isAcceptedByALibrary = ({ results }: SignatureVector): boolean =>
  Object.entries(results).some(([library, answer]) => !library.startsWith('signalwire-python') && answer === true);

/** Where the answer on purpose is not that of the libraries. */
const ON_PURPOSE: Readonly<Record<string, 'throws' | boolean>> = {
  // Anyone can sign with an empty key, so there is no such key.
  'twilio: empty signing key is accepted by the library': 'throws',
  // The record passes the query a second time, as parameters. Our interface cannot: the request itself is genuine.
  'signalwire: GET callback: query passed again as params (bug)': true,
  'twilio: GET callback: query passed again as params (bug)': true,
};

describe('the published signature records', () => {
  it('are all there', () => {
    expect(vectors).toHaveLength(63);
  });

  it.each(vectors.filter(({ name }) => !(name in ON_PURPOSE)))('are answered as the libraries do: $name', (vector) => {
    const isAccepted = isAcceptedByALibrary(vector);
    // A record that made its library throw a SyntaxError is judged by the other libraries: a form is no error to us.
    if (typeof vector.valid === 'boolean') expect(isAccepted).toBe(vector.valid);
    expect(verifyVector(vector).ok).toBe(isAccepted);
  });

  it.each(vectors.filter(({ name }) => name in ON_PURPOSE))('are answered otherwise on purpose: $name', (vector) => {
    if (ON_PURPOSE[vector.name] === 'throws') expect(() => verifyVector(vector)).toThrow('is empty');
    else expect(verifyVector(vector).ok).toBe(ON_PURPOSE[vector.name]);
  });

  it('include a request without signature, which is missing rather than wrong', () => {
    const [vector] = vectors.filter(({ signature }) => signature === '');
    expect(vector && verifyVector(vector)).toEqual({ ok: false, reason: 'missing' });
  });
});

describe('the sample callbacks', () => {
  const keys = new SigningKeys([{ accountSid: '*', key: signingKey }]);

  it.each(callbacks)('$name is genuine', (callback) => {
    const request = requestOf(callback);
    const parsed = parseParameters(request);
    const verifier = createSignatureVerifier({ publicUrls: [publicUrl], keys });
    const verification = verifier.verify(request, parsed.ok ? parsed.params : null);
    expect(verification).toMatchObject({ ok: true, evidence: { signedUrl: callback.url } });
  });

  it.each(callbacks)('$name is genuine when only the Host header says who we are', (callback) => {
    const request = requestOf(callback);
    const parsed = parseParameters(request);
    const verifier = createSignatureVerifier({ publicUrls: [], keys });
    expect(verifier.verify(request, parsed.ok ? parsed.params : null).ok).toBe(true);
  });
});
