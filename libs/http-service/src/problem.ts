import { PROBLEMS, problemType, titleOf, type ProblemCode, type StatusOf } from './problem-register.js';

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

/** What one problem of a code has of its own. */
export interface ProblemOfCode<Code extends ProblemCode> extends ProblemMembers {
  /** Where the code has several; else the first of them. */
  readonly status?: StatusOf<Code>;
}

/** A problem of a registered kind; `detail` says what is wrong this time, and what to do. */
export function problem<Code extends ProblemCode>(
  code: Code,
  detail: string,
  { status = PROBLEMS[code].statuses[0], ...more }: ProblemOfCode<Code> = {},
): Problem {
  return { type: problemType(code), title: titleOf(code, status), status, detail, ...more };
}
