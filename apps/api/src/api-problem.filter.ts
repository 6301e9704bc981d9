import { Catch, type ArgumentsHost } from '@nestjs/common';
import { isUnreachable } from '@sidetrack/database';
import { problem, ProblemException, ProblemFilter } from '@sidetrack/http-service';
import type { FastifyRequest } from 'fastify';
import { problemOfBody } from './body-problems.js';
import { withoutValues } from './without-values.js';

/**
 * Makes the problems that only this door can make: the database is away and when to try again, and which bodies this
 * door accepts. This is a filter because a filter costs nothing until something fails. An interceptor would wrap every
 * answer.
 */
@Catch()
export class ApiProblemFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const explained = isUnreachable(error) ? unreachable() : problemOfBody(error, request);
    // oxlint-disable-next-line promise/no-promise-in-callback, promise/valid-params -- a filter's catch, not a promise's
    super.catch(explained ?? withoutValues(error), host);
  }
}

function unreachable(): ProblemException {
  const detail = 'The database does not answer right now. Try again in a moment.';
  return new ProblemException(problem('database-unreachable', detail));
}
