import type { CallbackRequest } from '@sidetrack/signalwire';
import type { Quarantined } from './quarantined.js';

/** The request of an entry as it came. Its content type says how its body is to be read. */
export function requestOf(entry: Quarantined): CallbackRequest {
  const { method, target, headers, rawBody, signature, credentials } = entry;
  const contentType = headers['content-type'] ?? '';
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType);
  const isJson = /^application\/json\b/i.test(contentType);
  const bodyType = isJson ? 'json' : isForm ? 'form' : null;
  return { method, target, host: headers['host'] ?? '', bodyType, rawBody, signature, credentials };
}
