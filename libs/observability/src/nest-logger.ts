import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/**
 * Nest's own messages through pino. (The `nestjs-pino` package would bring per-request logging that the hot path cannot
 * afford, and its maintained line needs a newer Node.js than this product does.)
 * Nest reports each route and module as it starts: that is `debug` here.
 */
export function nestLogger(logger: Logger): LoggerService {
  return {
    log: (message: unknown, context?: string) => logger.debug({ context }, String(message)),
    debug: (message: unknown, context?: string) => logger.debug({ context }, String(message)),
    verbose: (message: unknown, context?: string) => logger.trace({ context }, String(message)),
    warn: (message: unknown, context?: string) => logger.warn({ context }, String(message)),
    error: (message: unknown, stack?: string, context?: string) => logger.error({ context, stack }, String(message)),
    fatal: (message: unknown, context?: string) => logger.fatal({ context }, String(message)),
  };
}
