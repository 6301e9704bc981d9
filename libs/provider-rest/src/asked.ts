import type { ReportedResource } from './reported-resource.js';

/** What is kept of an answer to say later where a fact came from. */
export interface Answer {
  /** The URL that was asked, without credentials. */
  readonly url: string;
  /** Over the bytes of the answer's body as they came, in hex. */
  readonly sha256: string;
  /** When the request was sent. */
  readonly askedAt: Date;
}

/** One page of a list. */
export interface Page extends Answer {
  readonly resources: readonly ReportedResource[];
  /** How many rows could not be read: without SID or status, or of another account. */
  readonly unreadable: number;
  /** How many rows of a native log tell only that their resource was deleted. */
  readonly deleted: number;
  /** The URL of the page after this one, for `listDay`; null at the end of the list. */
  readonly next: string | null;
}

/**
 * Why there is no answer to work with.
 *
 * - `credentials`: the provider does not know the user, or the secret is wrong (401)
 * - `forbidden`: the credentials may not ask for this (403)
 * - `not-found`: there is no such resource, account or page, or no longer (404, 410)
 * - `throttled`: the provider wants fewer requests (429), also after the last try
 * - `unavailable`: the provider could not be reached, or failed (5xx), also at the last try
 * - `timeout`: no whole answer in time, also at the last try
 * - `unreadable`: an answer that is not what was asked for, or a list that would never end
 * - `too-large`: an answer of more bytes than are read
 * - `other-host`: the next page, or a redirect, leads to another origin. It is never asked
 * - `refused`: any other status, such as a filter that the provider does not take (400), or a redirect
 * - `stopped`: the signal was aborted, or the reader closed
 */
export type FailureReason =
  | 'credentials'
  | 'forbidden'
  | 'not-found'
  | 'throttled'
  | 'unavailable'
  | 'timeout'
  | 'unreadable'
  | 'too-large'
  | 'other-host'
  | 'refused'
  | 'stopped';

export interface RestFailure {
  readonly reason: FailureReason;
  /** The status of the last answer; null where none came. */
  readonly status: number | null;
  /** The provider's own code of the error, such as `20003`; null where it says none. */
  readonly code: string | null;
  /** One line for people: no secret, no number of a telephone. */
  readonly detail: string;
  /** The last answer, where one came whole: what the provider does not have is a fact with evidence as well. */
  readonly answer?: Answer;
}

export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: RestFailure };

export const answered = <T>(value: T): Asked<T> => ({ ok: true, value });

/** What is `Asked` where there is a failure. */
interface Failed {
  readonly ok: false;
  readonly failure: RestFailure;
}

/** A failure for which the provider has no code. */
export const failed = (reason: FailureReason, detail: string, status: number | null = null): Failed => ({
  ok: false,
  failure: { reason, status, code: null, detail },
});
