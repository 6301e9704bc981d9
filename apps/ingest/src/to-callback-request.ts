import type { CallbackRequest } from '@sidetrack/signalwire';
import type { FastifyRequest } from 'fastify';
import { basicCredentials } from './basic-credentials.js';
import type { RawBody } from './raw-body.js';
import { hostOf } from './read-target.js';
import { signatureOf } from './signature-header.js';

const NO_BODY = Buffer.alloc(0);

/** The request as its signature sees it: the target as `createReadTarget` reads it, the body as bytes. */
export function toCallbackRequest(request: FastifyRequest): CallbackRequest {
  const body = request.body as RawBody | undefined;
  const { headers } = request;
  return {
    method: request.method === 'GET' ? 'GET' : 'POST',
    target: request.raw.url ?? '',
    host: hostOf(request.originalUrl, headers.host),
    bodyType: body?.type ?? null,
    rawBody: body?.bytes ?? NO_BODY,
    signature: signatureOf(headers),
    credentials: basicCredentials(headers.authorization),
  };
}

const KEPT_HEADERS = [
  'content-type',
  'host',
  'user-agent',
  'x-signalwire-signature',
  'x-twilio-signature',
  'x-twilio-webhooks-signature-settings',
  'i-twilio-idempotency-token',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
] as const;

/** The headers that explain a refused callback: who sent it, how, and past which proxies. */
export function keptHeaders(request: FastifyRequest): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = first(request.headers[name]);
    if (value !== undefined) kept[name] = value;
  }
  // That a request had credentials can explain a wrong signature; the credentials themselves are nobody's business.
  // Only the name of a known scheme is kept: a header that a proxy has mangled may begin with the secret itself.
  if (BASIC.test(request.headers.authorization ?? '')) kept['authorization'] = 'Basic';
  return kept;
}

const BASIC = /^basic /i;

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
