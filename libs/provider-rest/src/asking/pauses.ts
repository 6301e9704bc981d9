/** However many tries there are, no pause before one of them is longer. */
const LONGEST_PAUSE_MS = 30_000;

/**
 * How long a provider's `Retry-After` is waited for. A longer one ends the request: whoever asked decides when to ask
 * again, and nothing is sent to the account meanwhile.
 */
export const LONGEST_RETRY_AFTER_MS = 60_000;

/**
 * The pause after a try that failed, in milliseconds: doubled from try to try, and shortened by chance to no less than
 * half, so that readers which were refused together do not come back together. Source: Twilio's advice for 429, 100 ms
 * doubled, with jitter, and 30 s at most.
 *
 * @param attempt 1 for the first try
 * @param chance from 0 to 1
 */
export function pauseAfter(attempt: number, firstPauseMs: number, chance: number): number {
  const most = Math.min(firstPauseMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
  return most * (0.5 + chance / 2);
}

/**
 * What a header `Retry-After` asks for, in milliseconds from `now`: it is seconds, or a date (RFC 9110, §10.2.3). Null
 * where there is none, or none that can be read.
 */
export function retryAfterMs(header: string | readonly string[] | undefined, now: Date): number | null {
  const text = (typeof header === 'string' ? header : header?.[0])?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const at = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
