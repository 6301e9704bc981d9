import { Catch, type ArgumentsHost } from '@nestjs/common';
import { problem, ProblemException, ProblemFilter } from '@sidetrack/door';
import { isDatabaseUnreachable, withoutValues } from './database-errors.js';

/**
 * While the database is away, says so and when to come back, instead of a fault of unknown kind. A filter, since it
 * costs nothing until something fails: an interceptor would wrap every answer.
 */
@Catch()
export class DatabaseErrorsFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    // oxlint-disable-next-line promise/no-promise-in-callback, promise/valid-params -- a filter's catch, not a promise's
    super.catch(isDatabaseUnreachable(error) ? unreachable() : withoutValues(error), host);
  }
}

function unreachable(): ProblemException {
  const detail = 'The database does not answer right now. Try again in a moment.';
  return new ProblemException(problem(503, 'database-unreachable', detail));
}
