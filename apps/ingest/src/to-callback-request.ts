import type { CallbackRequest } from '@sidetrack/signalwire';
import type { FastifyRequest } from 'fastify';
import type { RawBody } from './raw-body.js';

const NO_BODY = Buffer.alloc(0);

/** The request as its signature sees it: the target as it stood on the request line, the body as bytes. */
export function toCallbackRequest(request: FastifyRequest): CallbackRequest {
  const body = request.body as RawBody | undefined;
  const { headers } = request;
  return {
    method: request.method === 'GET' ? 'GET' : 'POST',
    target: request.raw.url ?? '',
    host: headers.host ?? '',
    bodyType: body?.type ?? null,
    rawBody: body?.bytes ?? NO_BODY,
    signature: first(headers['x-signalwire-signature']) ?? first(headers['x-twilio-signature']) ?? null,
  };
}

const KEPT_HEADERS = [
  'content-type',
  'host',
  'user-agent',
  'x-signalwire-signature',
  'x-twilio-signature',
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
  return kept;
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
