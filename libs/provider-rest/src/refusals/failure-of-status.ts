import type { FailureReason, RestFailure } from '../asked.js';
import { hostOf, isSameOrigin } from '../urls/same-origin.js';
import { readProviderError } from './provider-error.js';

/** An answer whose status is not 200. */
export interface RefusingAnswer {
  readonly status: number;
  readonly body: Buffer;
  /** The header `Location`. */
  readonly location: string | null;
  /** The URL that was asked. */
  readonly url: string;
}

/** What such an answer means, in words and as a reason. */
export function failureOfStatus(answer: RefusingAnswer, secrets: readonly string[]): RestFailure {
  const { status } = answer;
  const { code, words } = readProviderError(answer.body, secrets);
  const [reason, meaning] = meaningOf(answer);
  const facts = `HTTP ${status}${code === null ? '' : `, code ${code}`}${words === null ? '' : `: ${words}`}`;
  return { reason, status, code, detail: `${meaning} (${facts})` };
}

function meaningOf({ status, location, url }: RefusingAnswer): readonly [FailureReason, string] {
  if (status >= 300 && status < 400) return meaningOfRedirect(location, url);
  if (status >= 500 && status !== NOT_IMPLEMENTED) return ['unavailable', 'the provider failed to answer'];
  return MEANINGS[status] ?? ['refused', 'the provider refuses this question'];
}

/** A server that does not know a question will not know it a second later either. */
const NOT_IMPLEMENTED = 501;

const GONE = ['not-found', 'the provider has nothing at this address'] as const;

const MEANINGS: Readonly<Record<number, readonly [FailureReason, string]>> = {
  401: ['credentials', 'the provider does not accept the user and the secret'],
  403: ['forbidden', 'the provider accepts the credentials, but not for this question'],
  404: GONE,
  410: GONE,
  429: ['throttled', 'the provider wants fewer requests'],
};

function meaningOfRedirect(location: string | null, url: string): readonly [FailureReason, string] {
  const target = location !== null && URL.canParse(location, url) ? new URL(location, url).href : null;
  if (target === null || isSameOrigin(target, url)) return ['refused', 'the provider redirects, which is not followed'];
  return ['other-host', `the provider redirects to ${hostOf(target) ?? 'another place'}, which is not asked`];
}
