import { Catch, type ArgumentsHost } from '@nestjs/common';
import { isUnreachable } from '@sidetrack/database';
import { problem, ProblemException, ProblemFilter } from '@sidetrack/http-service';
import type { FastifyRequest } from 'fastify';
import { refuseBody } from './body-refusals.js';
import { withoutValues } from './without-values.js';

/**
 * Says what only this door can: that the database is away and when to come back, and which bodies are taken here. A
 * filter, since it costs nothing until something fails: an interceptor would wrap every answer.
 */
@Catch()
export class ApiProblemFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const explained = isUnreachable(error) ? unreachable() : refuseBody(error, request);
    // oxlint-disable-next-line promise/no-promise-in-callback, promise/valid-params -- a filter's catch, not a promise's
    super.catch(explained ?? withoutValues(error), host);
  }
}

function unreachable(): ProblemException {
  const detail = 'The database does not answer right now. Try again in a moment.';
  return new ProblemException(problem('database-unreachable', detail));
}
