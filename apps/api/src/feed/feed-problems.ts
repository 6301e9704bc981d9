import { invalidInput, problem, ProblemException } from '@sidetrack/http-service';

/** 400: this log never gave out the position, so nobody can say which events come before it. */
export function unknownPosition(after: number, drawn: number): ProblemException {
  const detail = `after (${after}) is no position of this log, whose last is ${drawn}; it may be another log, or restored from an older backup. Begin again from a position that you trust.`;
  return invalidInput([{ pointer: '/query/after', detail }]);
}

/** 503: one append has been running since this process began. */
export function heldUp(): ProblemException {
  const detail = 'Events are just being appended, and what can be read is not settled yet. Try again in a moment.';
  return new ProblemException(problem('feed-not-settled', detail));
}

/** 503: a node of a distributed database cannot be asked what it is still committing. */
export function unsettled(why: string): ProblemException {
  const detail = `What can be read is not settled: ${why}. The feed goes on where it was as soon as that node answers. Try again in a moment.`;
  return new ProblemException(problem('feed-not-settled', detail));
}

/** 503: this door has as many streams open as it allows. Pages are still answered. */
export function streamsFull(most: number): ProblemException {
  const detail = `This door has ${most} streams of the feed open, which is all that it keeps (FEED_MAX_STREAMS). Try again in a moment, or read /v1/feed by page.`;
  return new ProblemException(problem('feed-streams-full', detail));
}

/** 429: this token has as many streams open as one token may have. The rest is left for other tokens. */
export function ownStreamsFull(most: number): ProblemException {
  const detail = `${most} streams of the feed are open with this token, which is as many as one may have (half of FEED_MAX_STREAMS). Close one, or read /v1/feed by page.`;
  return new ProblemException(problem('feed-streams-of-token', detail));
}
