import { KINDS, PLURAL, type CallbackEvent } from '@sidetrack/domain';
import { createSignatureVerifier, parseParameters, parseTimestamp, SigningKeys } from '@sidetrack/signalwire';
import { toEvent, validateCallback } from '@sidetrack/signalwire';
import { readFileSync } from 'node:fs';
import { START } from './an-event.js';

interface Fixture {
  readonly name: string;
  readonly method: 'POST' | 'GET';
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const file = new URL('../../../test/fixtures/callbacks.json', import.meta.url);

const { callbacks, signingKey, publicUrl } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly callbacks: readonly Fixture[];
  readonly signingKey: string;
  readonly publicUrl: string;
};

export const FIXTURE_KEY = signingKey;

/** The events that the sample callbacks become, verified and translated as the public door does. */
export function fixtureEvents(): CallbackEvent[] {
  const keys = new SigningKeys([{ accountSid: '*', key: signingKey }]);
  const verifier = createSignatureVerifier({ publicUrls: [publicUrl], keys });
  return callbacks.flatMap(({ name, method, url, contentType, body, headers }, index) => {
    const kind = KINDS.find((one) => url.endsWith(`/callbacks/${PLURAL[one]}`))!;
    const request = {
      method,
      target: url.slice(publicUrl.length),
      host: new URL(publicUrl).host,
      bodyType: contentType.includes('json') ? ('json' as const) : ('form' as const),
      rawBody: Buffer.from(body),
      signature: headers['X-SignalWire-Signature'] ?? headers['X-Twilio-Signature'] ?? null,
    };
    const parsed = parseParameters(request);
    if (!parsed.ok) throw new Error(`${name} cannot be parsed`);
    const { params, foreign, tags } = parsed;
    const verification = verifier.verify(request, params);
    if (!verification.ok) throw new Error(`${name} does not verify`);
    const reading = validateCallback(kind, params, foreign);
    if (!reading.ok) return [];
    const receivedAt = receiptOf(params['Timestamp'], index);
    return [toEvent(kind, reading, tags, receivedAt, verification.evidence)];
  });
}

/**
 * A call's callback comes in 400 ms after its own timestamp. A callback without a timestamp comes in a second after the
 * fixture before it.
 */
function receiptOf(timestamp: unknown, index: number): Date {
  const occurredAt = typeof timestamp === 'string' ? parseTimestamp(timestamp) : null;
  return occurredAt ? new Date(occurredAt.getTime() + 400) : new Date(START.getTime() + index * 1_000);
}
