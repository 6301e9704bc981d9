import { HttpException } from '@nestjs/common';
import { problem, type Problem, type ProblemError } from './problem.js';

/** An expected refusal on its way out of a controller; the filter sends its problem as it is. */
export class ProblemException extends HttpException {
  constructor(readonly body: Problem) {
    super(body, body.status);
  }
}

/** 400 for input that cannot be used, with every fault named. */
export function invalidInput(errors: readonly ProblemError[]): ProblemException {
  const detail = errors.map((error) => error.detail).join(' ');
  return new ProblemException(problem('invalid-input', detail, { errors }));
}

/** 404 that says what was looked for. */
export function notFound(detail: string): ProblemException {
  return new ProblemException(problem('not-found', detail));
}
