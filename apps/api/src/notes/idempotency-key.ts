import { invalidInput } from '@sidetrack/http-service';

const MAX_KEY = 255;

/** The `Idempotency-Key` out of a request's header, or null when it has none. Throws a 400 when it cannot be one. */
export function readIdempotencyKey(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && header !== '' && header.length <= MAX_KEY) return header;
  const detail = `Idempotency-Key is 1 to ${MAX_KEY} characters.`;
  throw invalidInput([{ pointer: '/headers/idempotency-key', detail }]);
}
