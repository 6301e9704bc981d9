import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { keptHeaders } from './to-callback-request.js';

const keptOf = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it reads nothing but the headers
  keptHeaders({ headers } as unknown as FastifyRequest);

describe('of the headers of a request', () => {
  it('those that explain a wrong signature are kept, and no others', () => {
    const headers = { host: 'hooks.example.test', 'x-twilio-webhooks-signature-settings': 'key=SK1', cookie: 'a=b' };
    expect(keptOf(headers)).toEqual({
      host: 'hooks.example.test',
      'x-twilio-webhooks-signature-settings': 'key=SK1',
    });
  });

  it.each([
    ['Basic dXNlcjpwYXNzd29yZA==', { authorization: 'Basic' }],
    ['basic dXNlcjpwYXNzd29yZA==', { authorization: 'Basic' }],
    ['Bearer aSecretToken', {}],
    ['aSecretWithoutScheme', {}],
  ])('of the credentials %s, no more than their scheme is kept', (authorization, kept) => {
    expect(keptOf({ authorization })).toEqual(kept);
  });
});
