import type { Answer } from './read-answers.js';

/** One thing that must not happen, with the bytes that repeat it. */
export interface Finding {
  readonly generator: string;
  readonly door: string;
  readonly index: number;
  readonly what: string;
  /**
   * The kind of the fault, where one finding of a kind is enough. Without it the beginning of `what` counts as the
   * kind.
   */
  readonly kind?: string;
  readonly request: string;
}

/** The fault of an answer, whatever was asked; null when it has none. */
export function faultOf({ status, contentType, body }: Answer): string | null {
  if (!(status >= 200)) return `an answer that is not HTTP: ${JSON.stringify(body.slice(0, 60))}`;
  if (status >= 500 && status !== 503) return `${status}: ${body.slice(0, 200)}`;
  if (status < 400 || body === '') return null;
  if (contentType !== 'application/problem+json')
    return `${status} with the content type ${JSON.stringify(contentType)}`;
  return statusIn(body) === status ? null : `${status}, and its problem says otherwise: ${body.slice(0, 200)}`;
}

function statusIn(body: string): unknown {
  try {
    // The connection is read as Latin-1, but a problem is UTF-8.
    return (JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) as { status?: unknown }).status;
  } catch {
    return undefined;
  }
}
