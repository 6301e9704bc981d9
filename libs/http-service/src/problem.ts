/** One fault in what the caller sent: where it stands and what is wrong with it. */
export interface ProblemError {
  /** A JSON pointer: `/query/limit`, `/MessageSid`. */
  readonly pointer: string;
  readonly detail: string;
}

/** The body of every refusal (RFC 9457), sent as `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Which request it is about; the door that sends it adds that. */
  readonly instance?: string;
  readonly errors?: readonly ProblemError[];
  readonly quarantineId?: string;
  /** Refused callbacks that name what was looked for. */
  readonly quarantined?: readonly object[];
  /** The phone number that was taken for a SID. */
  readonly number?: string;
  /** Where what was meant stands. */
  readonly links?: Readonly<Record<string, string>>;
}

/** What a problem may say besides what all of them do. */
export type ProblemMembers = Pick<Problem, 'errors' | 'quarantineId' | 'quarantined' | 'number' | 'links'>;

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not authenticated',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'The request took too long to arrive',
  409: 'Not possible as it is',
  413: 'The body is too large',
  414: 'The URL is too long',
  415: 'The content type is not accepted',
  422: 'The callback cannot be read',
  429: 'Too many at once',
  431: 'The headers are too large',
  500: 'Something went wrong here',
  503: 'Not able to take this right now',
};

/**
 * A problem of this status. `code` names the kind of problem for programs: it becomes the `type`, which stays the same
 * for as long as the product lives.
 */
export function problem(
  status: number,
  code: string,
  detail: string,
  more: ProblemMembers & { readonly title?: string } = {},
): Problem {
  return { type: `urn:sidetrack:problem:${code}`, title: TITLES[status] ?? 'Refused', status, detail, ...more };
}
