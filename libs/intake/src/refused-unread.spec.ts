import { createSignatureVerifier, type SignatureVerifier } from '@sidetrack/signalwire';
import { expect, it } from 'vitest';
import { anArrival, SIGNING } from '../spec-support/an-arrival.js';
import { createReceiveCallback } from './receive-callback.js';

it.each([
  [null, 'missing', 'signature-missing'],
  ['not as a provider writes it', 'wrong', 'signature-wrong'],
])('a request with the signature %j is refused before its body is read', async (signature, reason, code) => {
  const sampled: string[] = [];
  const never = (): never => {
    throw new Error('nobody may get as far as this');
  };
  const real = createSignatureVerifier(SIGNING);
  const verifier: SignatureVerifier = { refuseUnread: (request) => real.refuseUnread(request), verify: never };
  const receive = createReceiveCallback({
    verifier,
    append: never,
    setAside: never,
    sample: (_arrival, why) => sampled.push(why),
  });

  expect(await receive(anArrival({ Body: 'x' }, { signature }))).toMatchObject({ code });
  expect(sampled).toEqual([reason]);
});

it.each([
  ['parameters in its body', Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`n${index}`, ''])), ''],
  ['parameters in its query', {}, `?${'a&'.repeat(1_001)}`],
])(
  'a signed request with more than a thousand %s is refused with 413 before it is parsed',
  async (_, params, query) => {
    const never = (): never => {
      throw new Error('nobody may get as far as this');
    };
    const real = createSignatureVerifier(SIGNING);
    const verifier: SignatureVerifier = { refuseUnread: (request) => real.refuseUnread(request), verify: never };
    const receive = createReceiveCallback({ verifier, append: never, setAside: never, sample: never });

    expect(await receive(anArrival(params, { query }))).toEqual({
      code: 'too-many-parameters',
      detail: 'The request has more than 1000 parameters, which no callback has.',
    });
  },
);
