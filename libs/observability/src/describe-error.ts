import { pino } from 'pino';

export interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code: unknown;
}

/**
 * What a log says of an error. PostgreSQL quotes the refused row in an error's `detail`, and the row holds a callback's
 * numbers and text.
 */
export function describeError(error: Error): DescribedError {
  const { type, message, stack, code } = pino.stdSerializers.err(error);
  return { type, message, stack, code: code as unknown };
}

export function withoutStack({ type, message, code }: DescribedError): Omit<DescribedError, 'stack'> {
  return { type, message, code };
}
