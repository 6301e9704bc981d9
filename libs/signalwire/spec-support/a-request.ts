import type { CallbackRequest } from '../src/callback-request.js';

/** What a test says about a request; the rest is an empty form post. */
export interface SentRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly contentType?: string | null;
  readonly body?: string | Buffer;
  readonly signature?: string | null;
}

/** The base URL under which a request was sent, as an operator would configure it. */
export function baseOf(url: string): string {
  const path = url.indexOf('/', url.indexOf('//') + 2);
  return path === -1 ? url : url.slice(0, path);
}

/** The request as our door sees it. */
export function aRequest({
  url,
  method = 'POST',
  contentType,
  body = '',
  signature = null,
}: SentRequest): CallbackRequest {
  const base = baseOf(url);
  const bodyType = contentType === 'application/json' ? 'json' : 'form';
  return {
    method,
    target: url.slice(base.length),
    host: base.slice(base.lastIndexOf('/') + 1),
    bodyType: method === 'GET' ? null : bodyType,
    rawBody: Buffer.from(body),
    signature,
  };
}
