import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { problem, ProblemException } from '@sidetrack/door';
import { catchError, type Observable } from 'rxjs';
import { isDatabaseUnreachable, withoutValues } from './database-errors.js';

/** While the database is away, says so and when to come back, instead of a fault of unknown kind. */
@Injectable()
export class DatabaseErrorsInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw isDatabaseUnreachable(error) ? unreachable() : withoutValues(error);
      }),
    );
  }
}

function unreachable(): ProblemException {
  const detail = 'The database does not answer right now. Try again in a moment.';
  return new ProblemException(problem(503, 'database-unreachable', detail));
}
