import type { Client } from 'undici';
import { readBody } from './read-body.js';

/** What one HTTP request led to. */
export type Sent =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly body: Buffer }
  | { readonly kind: 'too-large'; readonly status: number }
  | { readonly kind: 'timeout' | 'stopped' }
  | { readonly kind: 'no-answer'; readonly errorCode: string };

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export interface SendingLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** An error is a few hundred bytes of JSON; the page of a proxy that stands in its place is of no use. */
const MOST_BYTES_OF_ERROR = 65_536;

/**
 * Sends one GET, and reads the answer while it comes. One clock runs from before the connection to the last byte, as a
 * peer that sends a byte now and then would outlive time-outs of each phase. Redirects are answers like any other.
 */
export async function sendOnce(
  client: Client,
  { path, headers }: { readonly path: string; readonly headers: Readonly<Record<string, string>> },
  { timeoutMs, maxBytes, signal }: SendingLimits,
): Promise<Sent> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const clock = setTimeout(end, timeoutMs);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    const answer = await client.request({ method: 'GET', path, headers, signal: ending.signal });
    const { statusCode: status } = answer;
    const isFine = status === 200;
    const body = await readBody(answer.body, isFine ? maxBytes : Math.min(maxBytes, MOST_BYTES_OF_ERROR));
    if (body === null && isFine) return { kind: 'too-large', status };
    return { kind: 'answer', status, headers: answer.headers, body: body ?? Buffer.alloc(0) };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    return ending.signal.aborted ? { kind: 'timeout' } : { kind: 'no-answer', errorCode: codeOf(error) };
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', end);
  }
}

/** Never the message of an error: it may repeat what was sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown fault';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
