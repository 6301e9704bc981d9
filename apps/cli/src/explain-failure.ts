import { VARIABLES } from '@sidetrack/config';

/** One line for a person; the stack only when it is asked for with LOG_LEVEL=debug. */
export function explainFailure(error: Error): string {
  const { LOG_LEVEL: level } = VARIABLES;
  return level === 'debug' || level === 'trace' ? (error.stack ?? error.message) : error.message;
}
