import type { Parameters } from '@sidetrack/domain';
import { parseParameters, signForm, signRawBody, signUrl } from '@sidetrack/signalwire';
import { PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import type { Credential } from './cost-case.js';

export type Header = readonly [name: string, value: string];

export interface Signed {
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly bodyType: 'form' | 'json' | null;
  readonly body: Buffer;
}

const NAME = 'x-signalwire-signature';

/** The signature header of a callback. A `wrong` signature has the provider's form, so that the door has to compute. */
export function signatureHeaders(credential: Credential, signed: Signed): Header[] {
  switch (credential) {
    case 'none':
      return [];
    case 'malformed':
      return [[NAME, 'no-signature-of-anyone']];
    case 'wrong':
      return [[NAME, signed.bodyType === 'json' ? 'c0ffee42'.repeat(5) : 'AAECAwQFBgcICQoLDA0ODxAREhM=']];
    case 'right':
      return [[NAME, sign(signed)]];
  }
}

function sign({ method, target, bodyType, body }: Signed): string {
  const url = PUBLIC_URL + target;
  if (method === 'GET') return signUrl(SIGNING_KEY, url);
  if (bodyType === 'json') return signRawBody(SIGNING_KEY, url, body);
  return signForm(SIGNING_KEY, url, paramsOf(target, body));
}

/**
 * The parameters as the door will read them, because a right signature has to fit these. A request that cannot be read
 * is signed as if it were empty.
 */
function paramsOf(target: string, rawBody: Buffer): Parameters {
  const request = { method: 'POST', target, host: '', bodyType: 'form', rawBody, signature: null } as const;
  const parsed = parseParameters(request);
  return parsed.ok ? parsed.params : {};
}
