import { invalidInput } from '@sidetrack/http-service';

const MAX_KEY = 255;

/** The `Idempotency-Key` from a request's header, or null when there is none. Throws a 400 for an invalid key. */
export function readIdempotencyKey(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && header !== '' && header.length <= MAX_KEY) return header;
  const detail = `Idempotency-Key is 1 to ${MAX_KEY} characters.`;
  throw invalidInput([{ pointer: '/headers/idempotency-key', detail }]);
}
