import { isTooDeep } from '@sidetrack/json';
import { failed, type RestFailure } from '../asked.js';
import { failureOfStatus } from '../refusals/failure-of-status.js';
import { retryAfterMs } from './pauses.js';
import type { Sent } from './send-once.js';

/** What the outcome of a request means. */
export type Verdict =
  | { readonly ok: true; readonly json: unknown }
  | {
      readonly ok: false;
      readonly failure: RestFailure;
      /** Whether another try could lead to something else, and after which time the provider wants it; else null. */
      readonly retry: { readonly afterMs: number | null } | null;
    };

interface Circumstances {
  readonly url: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Texts that no failure may repeat. */
  readonly secrets: readonly string[];
  readonly now: Date;
}

export function judge(sent: Sent, circumstances: Circumstances): Verdict {
  switch (sent.kind) {
    case 'answer':
      return sent.status === 200 ? readJson(sent.body) : refused(sent, circumstances);
    case 'too-large': {
      const words = `the answer has more than ${circumstances.maxBytes} bytes, and was not read to its end`;
      return final(failed('too-large', words, sent.status).failure);
    }
    case 'timeout':
      return again(failed('timeout', `no whole answer came within ${circumstances.timeoutMs} ms`).failure);
    case 'no-answer':
      return again(failed('unavailable', `the provider could not be reached (${sent.errorCode})`).failure);
    case 'stopped':
      return final(failed('stopped', 'stopped before the answer was there').failure);
  }
}

const final = (failure: RestFailure): Verdict => ({ ok: false, failure, retry: null });
const again = (failure: RestFailure, afterMs: number | null = null): Verdict => ({
  ok: false,
  failure,
  retry: { afterMs },
});

function refused({ status, headers, body }: Sent & { kind: 'answer' }, { url, secrets, now }: Circumstances): Verdict {
  const { location } = headers;
  const failure = failureOfStatus(
    { status, body, url, location: typeof location === 'string' ? location : null },
    secrets,
  );
  if (failure.reason !== 'throttled' && failure.reason !== 'unavailable') return final(failure);
  return again(failure, retryAfterMs(headers['retry-after'], now));
}

/** Nobody walks into JSON that nests deeper than the providers' does: code that checks it could run out of stack. */
function readJson(body: Buffer): Verdict {
  const text = body.toString('utf8');
  if (isTooDeep(text)) return final(failed('unreadable', 'the answer is JSON that nests too deep', 200).failure);
  try {
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return final(
      failed('unreadable', 'the answer is not JSON, so something else answered for the provider', 200).failure,
    );
  }
}
