import { questionBehind } from '@sidetrack/database';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';

/**
 * An error that may be logged. TypeORM's errors contain the values of the question, and PostgreSQL's errors repeat them
 * in message and details. Such values can be phone numbers.
 */
export function withoutValues(error: unknown): unknown {
  const isTypeOrms = error instanceof QueryFailedError;
  if (!isTypeOrms && !(error instanceof pg.DatabaseError)) return error;
  const { code = 'unknown' } = isTypeOrms ? (error.driverError as { code?: string }) : error;
  const question = isTypeOrms ? error.query : questionBehind(error);
  const fit = new Error(`A question to the database failed with SQLSTATE ${code}${question ? `: ${question}` : ''}`);
  fit.stack = `${fit.name}: ${fit.message}\n${stackFrames(error.stack)}`;
  return fit;
}

const stackFrames = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
