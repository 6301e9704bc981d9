import { QueryFailedError } from 'typeorm';

/**
 * An error fit for the log: TypeORM’s carry the values of the question, and PostgreSQL's repeat them in their
 * message, among them phone numbers.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code = 'unknown' } = error.driverError as { code?: string };
  const fit = new Error(`A question to the database failed with SQLSTATE ${code}: ${error.query}`);
  fit.stack = `${fit.name}: ${fit.message}\n${stackFrames(error.stack)}`;
  return fit;
}

const stackFrames = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
